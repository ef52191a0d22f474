/** When to do again what could not be done yet. */
@NullMarked
package com.nexus.social.domain.schedule;

import org.jspecify.annotations.NullMarked;
