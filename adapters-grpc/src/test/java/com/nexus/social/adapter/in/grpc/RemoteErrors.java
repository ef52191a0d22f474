package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Errors.detail;
import static com.nexus.social.adapter.in.grpc.Errors.details;
import static java.util.Objects.requireNonNull;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.ErrorReason;
import com.nexus.social.v1.PlatformError;
import io.grpc.protobuf.StatusProto;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The errors of the API, read back as those of the core, by nothing but what the API promises. */
final class RemoteErrors {
  private RemoteErrors() {}

  /**
   * What the server's use case threw.
   *
   * @param asked what the core's error repeats of the request, and the API's does not
   */
  static DomainException read(Exception thrown, String asked) {
    return new DomainException(read(requireNonNull(StatusProto.fromThrowable(thrown)), asked));
  }

  private static DomainError read(Status status, String asked) {
    ErrorInfo info = detail(status, ErrorInfo.class);
    return switch (Errors.reason(status)) {
      case "INVALID_REQUEST" -> invalidRequest(detail(status, BadRequest.class));
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
      case "LOGIN_NOT_CONFIGURED" ->
          new DomainError.LoginUnavailable(
              new Platform("instagram"),
              new Login(info.getMetadataOrThrow("login")),
              Arrays.stream(info.getMetadataOrThrow("available_logins").split(","))
                  .map(Login::new)
                  .toList());
      case "ACCOUNT_NOT_ELIGIBLE" ->
          details(status, PreconditionFailure.class).stream()
              .findFirst()
              .<DomainError>map(RemoteErrors::noEligibleAccount)
              .orElseGet(() -> platformFailed(status, info));
      case "ACCOUNT_MISMATCH" ->
          new DomainError.AccountMismatch(
              connectionId(info),
              new PlatformAccount(
                  info.getMetadataOrThrow("account_id"),
                  info.getMetadataOrThrow("account_handle"),
                  "",
                  Optional.empty()),
              List.of());
      case "NO_ACCOUNTS_OFFERED" -> new DomainError.NoAccountsOffered();
      case "ACCOUNT_NOT_OFFERED" -> new DomainError.AccountNotOffered(asked, List.of());
      case "SCOPE_MISSING" ->
          info.containsMetadata("connection_id")
              ? new DomainError.CapabilityMissing(
                  connectionId(info),
                  Capability.valueOf(
                      info.getMetadataOrThrow("capability").substring("CAPABILITY_".length())),
                  status.getMessage())
              : platformFailed(status, info);
      case "CONNECTION_DISCONNECTED" ->
          new DomainError.ConnectionDisconnected(
              connectionId(info), Instant.parse(info.getMetadataOrThrow("disconnect_time")));
      case "CALLBACK_NOT_AUTHENTIC" -> new DomainError.CallbackNotAuthentic(status.getMessage());
      case "DATA_DELETION_NOT_FOUND" ->
          new DomainError.DataDeletionNotFound(
              new DeletionCode(info.getMetadataOrThrow("confirmation_code")));
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

  private static DomainError noEligibleAccount(PreconditionFailure failure) {
    return new DomainError.NoEligibleAccount(
        failure.getViolationsList().stream()
            .map(each -> new Obstacle(each.getSubject(), each.getDescription(), ""))
            .toList());
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

  static PlatformFault fault(PlatformError message) {
    return new PlatformFault(
        message.getCode(), message.getSubcode(), message.getMessage(), message.getTraceId());
  }
}
