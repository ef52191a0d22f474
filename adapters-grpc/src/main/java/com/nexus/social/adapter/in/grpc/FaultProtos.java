package com.nexus.social.adapter.in.grpc;

import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.v1.PlatformError;

/** What platforms said, as messages. */
final class FaultProtos {
  private FaultProtos() {}

  static PlatformError platformError(PlatformFault fault) {
    return PlatformError.newBuilder()
        .setCode(fault.code())
        .setSubcode(fault.subcode())
        .setMessage(fault.message())
        .setTraceId(fault.traceId())
        .build();
  }
}
