/** The sandbox as its clients see it: over HTTP, and by its control. */
@NullMarked
package com.nexus.social.sandbox;

import org.jspecify.annotations.NullMarked;
