/** Tests of the gRPC API, as its callers see it. */
@NullMarked
package com.nexus.social.adapter.in.grpc;

import org.jspecify.annotations.NullMarked;
