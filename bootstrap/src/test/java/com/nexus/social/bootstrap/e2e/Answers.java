package com.nexus.social.bootstrap.e2e;

import com.nexus.social.v1.BeginAuthorizationResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that a server answers, messages and errors. */
final class Answers implements ClientInterceptor {
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private final Queue<String> authorizationUrls = new ConcurrentLinkedQueue<>();

  /** What was answered, as text, but for the URLs that are given to people. */
  String text() {
    return String.join("\n", texts);
  }

  String authorizationUrls() {
    return String.join("\n", authorizationUrls);
  }

  @Override
  public <Q, R> ClientCall<Q, R> interceptCall(
      MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<R> listener, Metadata headers) {
        super.start(
            new SimpleForwardingClientCallListener<>(listener) {
              @Override
              public void onMessage(R message) {
                note(message);
                super.onMessage(message);
              }

              @Override
              public void onClose(Status status, Metadata trailers) {
                texts.add(status + " " + StatusProto.fromStatusAndTrailers(status, trailers));
                super.onClose(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private void note(Object message) {
    if (message instanceof BeginAuthorizationResponse begun) {
      authorizationUrls.add(begun.getAuthorizationUrl());
      texts.add(begun.toBuilder().clearAuthorizationUrl().build().toString());
    } else {
      texts.add(message.toString());
    }
  }
}
