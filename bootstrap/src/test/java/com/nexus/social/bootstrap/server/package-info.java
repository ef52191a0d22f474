/** Tests of how a server is put together. */
@NullMarked
package com.nexus.social.bootstrap.server;

import org.jspecify.annotations.NullMarked;
