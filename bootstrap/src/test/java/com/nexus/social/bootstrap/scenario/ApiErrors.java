package com.nexus.social.bootstrap.scenario;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.DomainError;
import com.nexus.social.domain.failure.DomainException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.ErrorReason;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a refusal back out of a status, as a caller has to: by its reason and its details alone.
 */
final class ApiErrors {
  /** A call of the API. */
  interface Call<T> {
    T run() throws StatusException;
  }

  private ApiErrors() {}

  static <T> T translated(Call<T> call) {
    try {
      return call.run();
    } catch (StatusException e) {
      throw exception(e);
    }
  }

  static RuntimeException exception(StatusException e) {
    Status status = StatusProto.fromThrowable(e);
    if (status == null) {
      return new IllegalStateException("A status without details", e);
    }
    ErrorInfo info =
        detail(status, ErrorInfo.class)
            .orElseThrow(() -> new IllegalStateException("No ErrorInfo", e));
    return new DomainException(error(ErrorReason.valueOf(info.getReason()), info, status));
  }

  private static DomainError error(ErrorReason reason, ErrorInfo info, Status status) {
    Map<String, String> metadata = info.getMetadataMap();
    if (metadata.containsKey("platform_code")) {
      return new DomainError.PlatformFailed(
          Failure.of(FromProtos.cause(reason), status.getMessage()));
    }
    return switch (reason) {
      case ERROR_REASON_INVALID_REQUEST -> new DomainError.InvalidRequest(violations(status));
      case ERROR_REASON_AUTHORIZATION_UNKNOWN -> new DomainError.AuthorizationUnknown();
      case ERROR_REASON_AUTHORIZATION_EXPIRED ->
          new DomainError.AuthorizationExpired(Instant.parse(get(metadata, "expire_time")));
      case ERROR_REASON_AUTHORIZATION_ALREADY_USED ->
          new DomainError.AuthorizationAlreadyUsed(Instant.parse(get(metadata, "complete_time")));
      case ERROR_REASON_CONSENT_DENIED ->
          new DomainError.ConsentDenied(get(metadata, "error"), status.getMessage());
      case ERROR_REASON_CONNECTION_NOT_FOUND ->
          new DomainError.ConnectionNotFound(new ConnectionId(uuid(metadata, "connection_id")));
      case ERROR_REASON_REAUTHORIZATION_REQUIRED ->
          new DomainError.ReauthorizationRequired(
              new ConnectionId(uuid(metadata, "connection_id")), status.getMessage());
      case ERROR_REASON_PUBLICATION_NOT_FOUND ->
          new DomainError.PublicationNotFound(new PublicationId(uuid(metadata, "publication_id")));
      case ERROR_REASON_REQUEST_ID_REUSED ->
          new DomainError.RequestIdReused(
              // The caller knows which one it sent.
              new RequestId("sent"), new PublicationId(uuid(metadata, "publication_id")));
      default -> throw new IllegalStateException("No refusal of a use case: " + status);
    };
  }

  private static List<Violation> violations(Status status) {
    return detail(status, BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(each -> new Violation(each.getField(), each.getDescription()))
        .toList();
  }

  private static String get(Map<String, String> metadata, String key) {
    return Optional.ofNullable(metadata.get(key)).orElseThrow();
  }

  private static UUID uuid(Map<String, String> metadata, String key) {
    return UUID.fromString(get(metadata, key));
  }

  private static <T extends Message> Optional<T> detail(Status status, Class<T> type) {
    for (Any detail : status.getDetailsList()) {
      if (detail.is(type)) {
        try {
          return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return Optional.empty();
  }
}
