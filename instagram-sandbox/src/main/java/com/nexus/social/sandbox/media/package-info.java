/** Fetching, checking and serving pictures. */
@NullMarked
package com.nexus.social.sandbox.media;

import org.jspecify.annotations.NullMarked;
