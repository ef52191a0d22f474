/** From an HTTP request to an endpoint and back. */
@NullMarked
package com.nexus.social.sandbox.http;

import org.jspecify.annotations.NullMarked;
