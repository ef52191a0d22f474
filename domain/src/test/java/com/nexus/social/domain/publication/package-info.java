/** Tests of the rules of this package. */
@NullMarked
package com.nexus.social.domain.publication;

import org.jspecify.annotations.NullMarked;
