/** The program and its commands. */
@NullMarked
package com.nexus.social.bootstrap;

import org.jspecify.annotations.NullMarked;
