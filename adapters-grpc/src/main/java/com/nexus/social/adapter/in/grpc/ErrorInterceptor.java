package com.nexus.social.adapter.in.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import com.nexus.social.adapter.in.grpc.ShutdownNotice.ShuttingDownException;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.error.DomainException;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a call that threw with the status that the API promises for it. */
final class ErrorInterceptor implements ServerInterceptor {
  private static final Logger log = LoggerFactory.getLogger(ErrorInterceptor.class);

  private final RandomGenerator random;

  ErrorInterceptor(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    String method = call.getMethodDescriptor().getFullMethodName();
    return new GuardedCall<>(call, thrown -> status(thrown, method)).start(next, headers);
  }

  private Status status(Throwable thrown, String method) {
    return switch (thrown) {
      case DomainException e -> ErrorStatuses.of(e.error());
      case StorageUnavailableException e -> {
        log.warn("{}: {}: {}", method, e.getMessage(), String.valueOf(e.getCause()));
        yield ErrorStatuses.storageUnavailable();
      }
      case ShuttingDownException _ -> ErrorStatuses.shuttingDown();
      case StatusRuntimeException e when e.getCause() instanceof InvalidProtocolBufferException ->
          ErrorStatuses.unreadableRequest();
      default -> {
        String requestId = HexFormat.of().toHexDigits(random.nextLong());
        log.error("{} failed, request_id {}", method, requestId, thrown);
        yield ErrorStatuses.internal(requestId);
      }
    };
  }
}
