package com.nexus.social.adapter.in.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Tells calls that may last for long that their server is about to stop. */
final class ShutdownNotice implements ServerInterceptor {
  private static final Context.Key<ShutdownNotice> KEY = Context.key("shutdown-notice");

  private volatile boolean given;

  /** The server is about to stop. */
  void give() {
    given = true;
  }

  /**
   * To be called now and then by a call that waits.
   *
   * @throws ShuttingDownException if the server of the current call is about to stop
   */
  static void check() {
    ShutdownNotice notice = KEY.get();
    if (notice != null && notice.given) {
      throw new ShuttingDownException();
    }
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return Contexts.interceptCall(Context.current().withValue(KEY, this), call, headers, next);
  }

  /** Ends a call because its server is about to stop. */
  static final class ShuttingDownException extends RuntimeException {}
}
