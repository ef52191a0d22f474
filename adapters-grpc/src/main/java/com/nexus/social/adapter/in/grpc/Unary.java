package com.nexus.social.adapter.in.grpc;

import io.grpc.stub.StreamObserver;

/** How a call that has one response ends well. */
final class Unary {
  private Unary() {}

  static <R> void answer(R response, StreamObserver<R> caller) {
    caller.onNext(response);
    caller.onCompleted();
  }
}
