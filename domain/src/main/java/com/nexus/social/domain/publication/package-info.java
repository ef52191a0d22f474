/** Posts that users asked for, and the state machine that makes each of them live exactly once. */
@NullMarked
package com.nexus.social.domain.publication;

import org.jspecify.annotations.NullMarked;
