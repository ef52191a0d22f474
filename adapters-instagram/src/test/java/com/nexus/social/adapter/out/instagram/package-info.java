/** The adapter against a scripted server, and against the contracts of its ports. */
@NullMarked
package com.nexus.social.adapter.out.instagram;

import org.jspecify.annotations.NullMarked;
