/** Tests of the keyset's handling. */
@NullMarked
package com.nexus.social.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
