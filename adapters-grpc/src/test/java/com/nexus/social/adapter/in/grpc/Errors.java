package com.nexus.social.adapter.in.grpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads the errors of the API. */
final class Errors {
  private Errors() {}

  /** The error that this call ends with; it fails if there is none. */
  static Status of(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("an error").isNotNull();
    Status status = StatusProto.fromThrowable(thrown);
    assertThat(status).as("what %s carries", thrown).isNotNull();
    return requireNonNull(status);
  }

  /** The details of one kind. */
  static <M extends Message> List<M> details(Status status, Class<M> kind) {
    List<M> found = new ArrayList<>();
    for (Any detail : status.getDetailsList()) {
      if (detail.is(kind)) {
        found.add(unpacked(detail, kind));
      }
    }
    return found;
  }

  /** The one detail of its kind. */
  static <M extends Message> M detail(Status status, Class<M> kind) {
    List<M> found = details(status, kind);
    assertThat(found).as(kind.getSimpleName()).hasSize(1);
    return found.getFirst();
  }

  /** The reason, without the prefix that all have. */
  static String reason(Status status) {
    return detail(status, ErrorInfo.class).getReason().substring("ERROR_REASON_".length());
  }

  private static <M extends Message> M unpacked(Any detail, Class<M> kind) {
    try {
      return detail.unpack(kind);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
