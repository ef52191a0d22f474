package com.nexus.social.adapter.in.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import com.nexus.social.v1.ErrorReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An error being put together: always of one ErrorInfo, and the code that its reason has. */
final class ErrorStatus {
  private static final String DOMAIN = "nexus.social";

  /** Errors travel in trailers, of which a client takes 8 KiB: no text of others may fill them. */
  private static final int MAX_TEXT_LENGTH = 300;

  /** What lists in the details may take together: in trailers bytes grow by a third. */
  private static final int MAX_LIST_BYTES = 2500;

  private static final Duration UNAVAILABLE_RETRY = Duration.ofSeconds(2);
  private static final Duration EXHAUSTED_RETRY = Duration.ofMinutes(1);

  private final Code code;
  private final String message;
  private final ErrorInfo.Builder reason;
  private final List<Message> details = new ArrayList<>();

  ErrorStatus(ErrorReason reason, String message) {
    this.code = ErrorReasons.code(reason);
    this.message = bounded(message);
    this.reason = ErrorInfo.newBuilder().setDomain(DOMAIN).setReason(reason.name());
  }

  /** Adds what a program may want to know. */
  ErrorStatus with(String key, Object value) {
    reason.putMetadata(key, bounded(value.toString()));
    return this;
  }

  private ErrorStatus with(Message detail) {
    details.add(detail);
    return this;
  }

  /** Adds what each field of the request breaks. */
  ErrorStatus withFields(List<FieldViolation> violations) {
    return with(BadRequest.newBuilder().addAllFieldViolations(fitting(violations)).build());
  }

  /** Adds what must be so and is not. */
  ErrorStatus withPreconditions(List<PreconditionFailure.Violation> violations) {
    return with(PreconditionFailure.newBuilder().addAllViolations(fitting(violations)).build());
  }

  /** As many as there is room for; of the others the number is told. */
  private <M extends MessageLite> List<M> fitting(List<M> messages) {
    int fit = 0;
    int bytes = 0;
    for (M message : messages) {
      bytes += message.getSerializedSize();
      if (bytes > MAX_LIST_BYTES) {
        with("left_out", messages.size() - fit);
        break;
      }
      fit++;
    }
    return messages.subList(0, fit);
  }

  Status build() {
    Status.Builder status =
        Status.newBuilder()
            .setCode(code.getNumber())
            .setMessage(message)
            .addDetails(Any.pack(reason.build()));
    details.forEach(detail -> status.addDetails(Any.pack(detail)));
    retryInfo().ifPresent(retry -> status.addDetails(Any.pack(retry)));
    return status.build();
  }

  /** When trying again may help, for what passes by itself. */
  private Optional<RetryInfo> retryInfo() {
    Optional<Duration> delay =
        switch (code) {
          case UNAVAILABLE -> Optional.of(UNAVAILABLE_RETRY);
          case RESOURCE_EXHAUSTED -> Optional.of(EXHAUSTED_RETRY);
          default -> Optional.empty();
        };
    return delay.map(
        length -> RetryInfo.newBuilder().setRetryDelay(TimeProtos.duration(length)).build());
  }

  /** The text, cut to what an error may hold of it. */
  static String bounded(String text) {
    if (text.length() <= MAX_TEXT_LENGTH) {
      return text;
    }
    int end = MAX_TEXT_LENGTH - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
