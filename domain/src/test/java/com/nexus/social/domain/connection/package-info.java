/** Tests of the rules of this package. */
@NullMarked
package com.nexus.social.domain.connection;

import org.jspecify.annotations.NullMarked;
