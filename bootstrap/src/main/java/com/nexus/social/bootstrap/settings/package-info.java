/** What the environment tells the program, read and checked once, at the start. */
@NullMarked
package com.nexus.social.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
