/** The witness of every call, and the places where a test may step in. */
@NullMarked
package com.nexus.social.sandbox.calls;

import org.jspecify.annotations.NullMarked;
