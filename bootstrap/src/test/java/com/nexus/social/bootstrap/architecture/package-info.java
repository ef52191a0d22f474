/** The rules that keep the system's structure, each proven to be able to fail. */
@NullMarked
package com.nexus.social.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
