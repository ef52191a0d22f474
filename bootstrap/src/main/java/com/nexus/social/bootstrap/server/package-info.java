/** The server: its parts, how they are wired, and in which order they start and stop. */
@NullMarked
package com.nexus.social.bootstrap.server;

import org.jspecify.annotations.NullMarked;
