/**
 * The scenarios of the core, end to end: over gRPC, on a real PostgreSQL, against the sandbox over
 * HTTP.
 */
@NullMarked
package com.nexus.social.bootstrap.scenario;

import org.jspecify.annotations.NullMarked;
