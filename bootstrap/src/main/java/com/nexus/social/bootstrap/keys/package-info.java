/** The token keyset, in the hands of an operator. */
@NullMarked
package com.nexus.social.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
