/** What a person reads and types. */
@NullMarked
package com.nexus.social.bootstrap.console;

import org.jspecify.annotations.NullMarked;
