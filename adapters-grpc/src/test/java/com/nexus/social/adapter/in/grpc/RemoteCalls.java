package com.nexus.social.adapter.in.grpc;

import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;

/** Calls of a server elsewhere, whose errors are thrown as the core throws them. */
final class RemoteCalls {
  private RemoteCalls() {}

  static <T> T call(Supplier<T> call) {
    return call(call, "");
  }

  /**
   * The answer to a call.
   *
   * @param asked what the core's error repeats of the request, and the API's does not
   */
  static <T> T call(Supplier<T> call, String asked) {
    try {
      return call.get();
    } catch (StatusRuntimeException e) {
      throw RemoteErrors.read(e, asked);
    }
  }
}
