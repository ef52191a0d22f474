package com.nexus.social.adapter.in.grpc;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Lets no message through that breaks a rule it states of itself. */
final class ValidationInterceptor implements ServerInterceptor {
  private final RequestRules rules;

  ValidationInterceptor(RequestRules rules) {
    this.rules = rules;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        rules.check((Message) message);
        super.onMessage(message);
      }
    };
  }
}
