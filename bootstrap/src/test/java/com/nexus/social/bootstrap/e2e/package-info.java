/** Tests of real processes: servers started by their launcher, stopped and killed. */
@NullMarked
package com.nexus.social.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
