/** Tests of the server's parts. */
@NullMarked
package com.nexus.social.bootstrap.server;

import org.jspecify.annotations.NullMarked;
