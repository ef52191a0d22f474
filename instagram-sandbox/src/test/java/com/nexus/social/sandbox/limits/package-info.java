/** Tests of the counting of calls. */
@NullMarked
package com.nexus.social.sandbox.limits;

import org.jspecify.annotations.NullMarked;
