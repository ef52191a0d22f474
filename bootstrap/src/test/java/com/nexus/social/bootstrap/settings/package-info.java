/** Tests of the settings. */
@NullMarked
package com.nexus.social.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
