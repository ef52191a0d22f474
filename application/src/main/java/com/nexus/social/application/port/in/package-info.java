/** What callers may ask of the core: one interface per use case. */
@NullMarked
package com.nexus.social.application.port.in;

import org.jspecify.annotations.NullMarked;
