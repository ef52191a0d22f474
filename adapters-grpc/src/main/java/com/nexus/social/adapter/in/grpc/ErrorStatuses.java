package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_ALREADY_USED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_EXPIRED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_UNKNOWN;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CONNECTION_NOT_FOUND;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CONSENT_DENIED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_INTERNAL;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_INVALID_REQUEST;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_PUBLICATION_NOT_FOUND;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_REAUTHORIZATION_REQUIRED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_REQUEST_ID_REUSED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_SHUTTING_DOWN;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_STORAGE_UNAVAILABLE;

import com.google.rpc.BadRequest;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainError.AuthorizationAlreadyUsed;
import com.nexus.social.domain.error.DomainError.AuthorizationExpired;
import com.nexus.social.domain.error.DomainError.AuthorizationUnknown;
import com.nexus.social.domain.error.DomainError.ConnectionNotFound;
import com.nexus.social.domain.error.DomainError.ConsentDenied;
import com.nexus.social.domain.error.DomainError.InvalidRequest;
import com.nexus.social.domain.error.DomainError.PlatformFailed;
import com.nexus.social.domain.error.DomainError.PublicationNotFound;
import com.nexus.social.domain.error.DomainError.ReauthorizationRequired;
import com.nexus.social.domain.error.DomainError.RequestIdReused;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Makes every error status of the API. */
final class ErrorStatuses {
  private ErrorStatuses() {}

  /** What a use case refused. */
  static Status of(DomainError error) {
    return status(error).build();
  }

  private static ErrorStatus status(DomainError error) {
    return switch (error) {
      case InvalidRequest(var violations) -> invalidRequest(violations);
      case AuthorizationUnknown() ->
          new ErrorStatus(
              ERROR_REASON_AUTHORIZATION_UNKNOWN,
              "No authorization was begun with this state. Begin a new one.");
      case AuthorizationExpired(var expiredAt) ->
          new ErrorStatus(
                  ERROR_REASON_AUTHORIZATION_EXPIRED,
                  "The authorization expired at %s. Begin a new one.".formatted(expiredAt))
              .with("expire_time", expiredAt);
      case AuthorizationAlreadyUsed(var usedAt) ->
          new ErrorStatus(
                  ERROR_REASON_AUTHORIZATION_ALREADY_USED,
                  "The authorization was completed at %s. Begin a new one.".formatted(usedAt))
              .with("complete_time", usedAt);
      case ConsentDenied(var code, var description) ->
          new ErrorStatus(
                  ERROR_REASON_CONSENT_DENIED,
                  "The person declined: %s".formatted(description.isBlank() ? code : description))
              .with("error", code);
      case ConnectionNotFound(var id) ->
          new ErrorStatus(
                  ERROR_REASON_CONNECTION_NOT_FOUND,
                  "There is no connection %s.".formatted(id.value()))
              .with("connection_id", id.value());
      case ReauthorizationRequired(var id, var guidance) -> reauthorizationRequired(id, guidance);
      case PublicationNotFound(var id) ->
          new ErrorStatus(
                  ERROR_REASON_PUBLICATION_NOT_FOUND,
                  "There is no publication %s.".formatted(id.value()))
              .with("publication_id", id.value());
      case RequestIdReused(var requestId, var usedBy) ->
          new ErrorStatus(
                  ERROR_REASON_REQUEST_ID_REUSED,
                  "The request id \"%s\" was used before on this connection, for other content."
                      .formatted(requestId.value()))
              .with("publication_id", usedBy.value());
      case PlatformFailed(var failure) -> platformFailed(failure);
    };
  }

  /** The database cannot be reached. */
  static Status storageUnavailable() {
    return new ErrorStatus(
            ERROR_REASON_STORAGE_UNAVAILABLE,
            "The database cannot be reached for the moment. Try again.")
        .build();
  }

  /** The server is about to stop. */
  static Status shuttingDown() {
    return new ErrorStatus(
            ERROR_REASON_SHUTTING_DOWN, "The server is about to stop. Ask again, another answers.")
        .build();
  }

  /** The request is not one message of the method's type. */
  static Status unreadableRequest() {
    return new ErrorStatus(
            ERROR_REASON_INVALID_REQUEST,
            "The request is not exactly one message of the type that this method takes.")
        .build();
  }

  /** A defect; only the log says more. */
  static Status internal(String requestId) {
    return new ErrorStatus(
            ERROR_REASON_INTERNAL,
            "This service failed. Its operators find out why by the request_id.")
        .with("request_id", requestId)
        .build();
  }

  private static ErrorStatus invalidRequest(List<Violation> violations) {
    BadRequest.Builder fields = BadRequest.newBuilder();
    for (Violation violation : violations) {
      fields
          .addFieldViolationsBuilder()
          .setField(violation.field())
          .setDescription(ErrorStatus.bounded(violation.rule()));
    }
    String message =
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.rule())
            .collect(Collectors.joining("; "));
    return new ErrorStatus(ERROR_REASON_INVALID_REQUEST, message).with(fields.build());
  }

  private static ErrorStatus reauthorizationRequired(ConnectionId id, String guidance) {
    PreconditionFailure.Builder precondition = PreconditionFailure.newBuilder();
    precondition
        .addViolationsBuilder()
        .setType(ERROR_REASON_REAUTHORIZATION_REQUIRED.name())
        .setSubject("connections/" + id.value())
        .setDescription(ErrorStatus.bounded(guidance));
    return new ErrorStatus(ERROR_REASON_REAUTHORIZATION_REQUIRED, guidance)
        .with("connection_id", id.value())
        .with(precondition.build());
  }

  private static ErrorStatus platformFailed(Failure failure) {
    ErrorStatus status = new ErrorStatus(ErrorReasons.reason(failure.cause()), failure.guidance());
    failure
        .fault()
        .ifPresent(
            fault ->
                status
                    .with("platform_code", fault.code())
                    .with("platform_subcode", fault.subcode())
                    .with("platform_trace_id", fault.traceId()));
    return status;
  }
}
