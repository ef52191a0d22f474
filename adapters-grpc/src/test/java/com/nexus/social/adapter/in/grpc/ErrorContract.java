package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.nexus.social.v1.ErrorReason;
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
import org.jspecify.annotations.Nullable;

/** Holds every error that a client receives against what error_reason.proto promises. */
final class ErrorContract implements ClientInterceptor {
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();

  /** Fails if any error has broken the contract. */
  void assertKept() {
    assertThat(broken).as("errors that break the contract").isEmpty();
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
              public void onClose(Status status, Metadata trailers) {
                check(method.getFullMethodName(), status, trailers);
                super.onClose(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private void check(String method, Status status, Metadata trailers) {
    boolean clientLeft = status.getCode() == Status.Code.CANCELLED;
    if (!status.isOk() && !clientLeft) {
      try {
        assertKept(StatusProto.fromStatusAndTrailers(status, trailers));
      } catch (AssertionError | RuntimeException e) {
        broken.add("%s answered %s: %s".formatted(method, status, e.getMessage()));
      }
    }
  }

  private static void assertKept(com.google.rpc.Status status) {
    ErrorInfo info = Errors.detail(status, ErrorInfo.class);
    assertThat(info.getDomain()).isEqualTo("nexus.social");
    ErrorReason reason = ErrorReason.valueOf(info.getReason());
    @Nullable Code code = Code.forNumber(status.getCode());
    assertThat(code).isEqualTo(ErrorReasons.code(reason));
    assertThat(status.getMessage()).isNotBlank();
    assertThat(!Errors.details(status, RetryInfo.class).isEmpty())
        .as("has RetryInfo")
        .isEqualTo(code == Code.UNAVAILABLE || code == Code.RESOURCE_EXHAUSTED);
    if (code == Code.INTERNAL) {
      assertThat(info.getMetadataMap()).containsOnlyKeys("request_id");
      assertThat(status.getDetailsCount()).as("details").isEqualTo(1);
      assertThat(status.getMessage()).isEqualTo(ErrorStatuses.internal("any").getMessage());
    }
  }
}
