/** Connects Instagram accounts and publishes to them, by Meta's Graph API. */
@NullMarked
package com.nexus.social.adapter.out.instagram;

import org.jspecify.annotations.NullMarked;
