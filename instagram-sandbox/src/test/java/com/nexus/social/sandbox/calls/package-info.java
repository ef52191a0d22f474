/** Tests of the witness of calls. */
@NullMarked
package com.nexus.social.sandbox.calls;

import org.jspecify.annotations.NullMarked;
