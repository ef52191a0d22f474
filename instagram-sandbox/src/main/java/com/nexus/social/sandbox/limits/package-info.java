/** How many calls were made, about what, and when there were too many. */
@NullMarked
package com.nexus.social.sandbox.limits;

import org.jspecify.annotations.NullMarked;
