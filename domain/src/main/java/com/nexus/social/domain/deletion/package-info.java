/** Forgetting what belongs to a person who asked for it. */
@NullMarked
package com.nexus.social.domain.deletion;

import org.jspecify.annotations.NullMarked;
