/** Why use cases refuse what they are asked. */
@NullMarked
package com.nexus.social.domain.error;

import org.jspecify.annotations.NullMarked;
