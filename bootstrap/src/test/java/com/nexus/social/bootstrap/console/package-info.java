/** Tests of what people read and type. */
@NullMarked
package com.nexus.social.bootstrap.console;

import org.jspecify.annotations.NullMarked;
