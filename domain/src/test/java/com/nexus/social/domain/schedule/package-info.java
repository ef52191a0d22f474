/** Tests of the rules of this package. */
@NullMarked
package com.nexus.social.domain.schedule;

import org.jspecify.annotations.NullMarked;
