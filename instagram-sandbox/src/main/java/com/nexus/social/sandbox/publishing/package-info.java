/** Containers, publishing and reading what was published. */
@NullMarked
package com.nexus.social.sandbox.publishing;

import org.jspecify.annotations.NullMarked;
