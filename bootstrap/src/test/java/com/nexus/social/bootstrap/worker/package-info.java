/** Tests of the worker. */
@NullMarked
package com.nexus.social.bootstrap.worker;

import org.jspecify.annotations.NullMarked;
