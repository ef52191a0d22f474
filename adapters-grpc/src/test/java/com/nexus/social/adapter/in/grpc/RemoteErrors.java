package com.nexus.social.adapter.in.grpc;

import static java.util.Objects.requireNonNull;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.ErrorReason;
import io.grpc.protobuf.StatusProto;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The errors of the API, read back as those of the core, by nothing but what the API promises. */
final class RemoteErrors {
  private RemoteErrors() {}

  /**
   * What the server's use case threw.
   *
   * @param asked the request id of the call, empty if it had none
   */
  static DomainException read(Exception thrown, String asked) {
    return new DomainException(read(requireNonNull(StatusProto.fromThrowable(thrown)), asked));
  }

  private static DomainError read(Status status, String asked) {
    ErrorInfo info = Errors.detail(status, ErrorInfo.class);
    return switch (Errors.reason(status)) {
      case "INVALID_REQUEST" -> invalidRequest(Errors.detail(status, BadRequest.class));
      case "AUTHORIZATION_UNKNOWN" -> new DomainError.AuthorizationUnknown();
      case "AUTHORIZATION_EXPIRED" ->
          new DomainError.AuthorizationExpired(
              Instant.parse(info.getMetadataOrThrow("expire_time")));
      case "AUTHORIZATION_ALREADY_USED" ->
          info.containsMetadata("complete_time")
              ? new DomainError.AuthorizationAlreadyUsed(
                  Instant.parse(info.getMetadataOrThrow("complete_time")))
              : platformFailed(status, info);
      case "CONSENT_DENIED" ->
          new DomainError.ConsentDenied(info.getMetadataOrThrow("error"), status.getMessage());
      case "CONNECTION_NOT_FOUND" -> new DomainError.ConnectionNotFound(connectionId(info));
      case "REAUTHORIZATION_REQUIRED" ->
          info.containsMetadata("connection_id")
              ? new DomainError.ReauthorizationRequired(connectionId(info), status.getMessage())
              : platformFailed(status, info);
      case "PUBLICATION_NOT_FOUND" -> new DomainError.PublicationNotFound(publicationId(info));
      case "REQUEST_ID_REUSED" ->
          new DomainError.RequestIdReused(new RequestId(asked), publicationId(info));
      default -> platformFailed(status, info);
    };
  }

  private static DomainError invalidRequest(BadRequest request) {
    return new DomainError.InvalidRequest(
        request.getFieldViolationsList().stream()
            .map(field -> new Violation(field.getField(), field.getDescription()))
            .toList());
  }

  private static DomainError platformFailed(Status status, ErrorInfo info) {
    FailureCause cause = cause(ErrorReason.valueOf(info.getReason()));
    return new DomainError.PlatformFailed(
        new Failure(cause, status.getMessage(), fault(info.getMetadataMap())));
  }

  private static ConnectionId connectionId(ErrorInfo info) {
    return new ConnectionId(UUID.fromString(info.getMetadataOrThrow("connection_id")));
  }

  private static PublicationId publicationId(ErrorInfo info) {
    return new PublicationId(UUID.fromString(info.getMetadataOrThrow("publication_id")));
  }

  static FailureCause cause(ErrorReason reason) {
    return Arrays.stream(FailureCause.values())
        .filter(cause -> ErrorReasons.reason(cause) == reason)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<PlatformFault> fault(Map<String, String> facts) {
    return Optional.ofNullable(facts.get("platform_code"))
        .map(
            code ->
                new PlatformFault(
                    Integer.parseInt(code),
                    Integer.parseInt(facts.getOrDefault("platform_subcode", "")),
                    "",
                    facts.getOrDefault("platform_trace_id", "")));
  }
}
