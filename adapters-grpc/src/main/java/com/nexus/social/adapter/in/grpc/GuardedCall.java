package com.nexus.social.adapter.in.grpc;

import com.google.rpc.Status;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call that ends with a status of this API whatever its service throws. */
final class GuardedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
  private static final Logger log = LoggerFactory.getLogger(GuardedCall.class);

  private final Function<Throwable, Status> statuses;
  private boolean closed;

  GuardedCall(ServerCall<Q, R> call, Function<Throwable, Status> statuses) {
    super(call);
    this.statuses = statuses;
  }

  /** Starts the call with a listener that lets no exception through to the library. */
  ServerCall.Listener<Q> start(ServerCallHandler<Q, R> service, Metadata headers) {
    try {
      return new GuardedListener(service.startCall(this, headers));
    } catch (RuntimeException | Error e) {
      fail(e);
      return new ServerCall.Listener<>() {};
    }
  }

  @Override
  public void close(io.grpc.Status status, Metadata trailers) {
    if (status.getCode() == io.grpc.Status.Code.INTERNAL) {
      // Services throw: this is the library's word for a request of no message, or of several.
      end(ErrorStatuses.unreadableRequest());
    } else {
      closed = true;
      super.close(status, trailers);
    }
  }

  private void end(Status status) {
    closed = true;
    StatusRuntimeException answer = StatusProto.toStatusRuntimeException(status);
    delegate().close(answer.getStatus(), answer.getTrailers());
  }

  private void fail(Throwable thrown) {
    if (closed) {
      String method = getMethodDescriptor().getFullMethodName();
      log.error("{} threw after its call was closed", method, thrown);
    } else {
      end(statuses.apply(thrown));
    }
  }

  private final class GuardedListener extends ServerCall.Listener<Q> {
    private final ServerCall.Listener<Q> service;

    GuardedListener(ServerCall.Listener<Q> service) {
      this.service = service;
    }

    @Override
    public void onMessage(Q message) {
      whileOpen(() -> service.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      whileOpen(service::onHalfClose);
    }

    @Override
    public void onReady() {
      whileOpen(service::onReady);
    }

    @Override
    public void onCancel() {
      closed = true;
      guard(service::onCancel);
    }

    @Override
    public void onComplete() {
      guard(service::onComplete);
    }

    /** A call that has failed hears of no more messages, though more may come. */
    private void whileOpen(Runnable step) {
      if (!closed) {
        guard(step);
      }
    }

    private void guard(Runnable step) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }
}
