/** What can go wrong, in words that a caller can code against and a person can act on. */
@NullMarked
package com.nexus.social.domain.failure;

import org.jspecify.annotations.NullMarked;
