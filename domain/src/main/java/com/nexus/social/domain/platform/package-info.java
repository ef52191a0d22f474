/**
 * A social platform and an account on it, as plain data: nothing here knows any particular
 * platform.
 */
@NullMarked
package com.nexus.social.domain.platform;

import org.jspecify.annotations.NullMarked;
