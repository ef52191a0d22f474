/** Stand-ins for the driven ports, proven by the same contracts as the real adapters. */
@NullMarked
package com.nexus.social.application.fake;

import org.jspecify.annotations.NullMarked;
