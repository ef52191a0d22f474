package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.v1.ErrorReason.ERROR_REASON_DATA_DELETION_NOT_FOUND;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_INVALID_REQUEST;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_PUBLICATION_NOT_FOUND;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_REQUEST_ID_REUSED;
import static java.util.stream.Collectors.joining;

import com.google.rpc.BadRequest.FieldViolation;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainError.AccountMismatch;
import com.nexus.social.domain.error.DomainError.AccountNotOffered;
import com.nexus.social.domain.error.DomainError.AuthorizationAlreadyUsed;
import com.nexus.social.domain.error.DomainError.AuthorizationExpired;
import com.nexus.social.domain.error.DomainError.AuthorizationUnknown;
import com.nexus.social.domain.error.DomainError.CallbackNotAuthentic;
import com.nexus.social.domain.error.DomainError.CapabilityMissing;
import com.nexus.social.domain.error.DomainError.ConnectionDisconnected;
import com.nexus.social.domain.error.DomainError.ConnectionNotFound;
import com.nexus.social.domain.error.DomainError.ConsentDenied;
import com.nexus.social.domain.error.DomainError.DataDeletionNotFound;
import com.nexus.social.domain.error.DomainError.InvalidRequest;
import com.nexus.social.domain.error.DomainError.LoginUnavailable;
import com.nexus.social.domain.error.DomainError.NoAccountsOffered;
import com.nexus.social.domain.error.DomainError.NoEligibleAccount;
import com.nexus.social.domain.error.DomainError.PlatformFailed;
import com.nexus.social.domain.error.DomainError.PublicationNotFound;
import com.nexus.social.domain.error.DomainError.ReauthorizationRequired;
import com.nexus.social.domain.error.DomainError.RequestIdReused;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import java.util.List;

/** Why use cases refuse, as errors: the one switch over them all. */
final class Refusals {
  private Refusals() {}

  static ErrorStatus status(DomainError error) {
    return switch (error) {
      case InvalidRequest(var violations) -> invalidRequest(violations);
      case AuthorizationUnknown _ -> AuthorizationRefusals.unknown();
      case AuthorizationExpired(var expiredAt) -> AuthorizationRefusals.expired(expiredAt);
      case AuthorizationAlreadyUsed(var usedAt) -> AuthorizationRefusals.alreadyUsed(usedAt);
      case ConsentDenied(var code, var description) ->
          AuthorizationRefusals.consentDenied(code, description);
      case LoginUnavailable unavailable -> AuthorizationRefusals.loginUnavailable(unavailable);
      case NoEligibleAccount(var obstacles) -> AuthorizationRefusals.noEligibleAccount(obstacles);
      case AccountMismatch mismatch -> AuthorizationRefusals.accountMismatch(mismatch);
      case NoAccountsOffered _ -> AuthorizationRefusals.noAccountsOffered();
      case AccountNotOffered(_, var offered) -> AuthorizationRefusals.accountNotOffered(offered);
      case ConnectionNotFound(var id) -> ConnectionRefusals.notFound(id);
      case ReauthorizationRequired(var id, var guidance) ->
          ConnectionRefusals.reauthorizationRequired(id, guidance);
      case CapabilityMissing missing -> ConnectionRefusals.capabilityMissing(missing);
      case ConnectionDisconnected(var id, var since) -> ConnectionRefusals.disconnected(id, since);
      case CallbackNotAuthentic(var problem) -> ConnectionRefusals.callbackNotAuthentic(problem);
      case DataDeletionNotFound(var code) ->
          new ErrorStatus(
                  ERROR_REASON_DATA_DELETION_NOT_FOUND,
                  "There is no data deletion %s.".formatted(code.value()))
              .with("confirmation_code", code.value());
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

  private static ErrorStatus invalidRequest(List<Violation> violations) {
    String message =
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.rule())
            .collect(joining("; "));
    return new ErrorStatus(ERROR_REASON_INVALID_REQUEST, message)
        .withFields(
            violations.stream()
                .map(violation -> field(violation.field(), violation.rule()))
                .toList());
  }

  static FieldViolation field(String name, String rule) {
    return FieldViolation.newBuilder()
        .setField(name)
        .setDescription(ErrorStatus.bounded(rule))
        .build();
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
