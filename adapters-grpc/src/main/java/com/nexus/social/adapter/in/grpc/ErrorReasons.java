package com.nexus.social.adapter.in.grpc;

import com.google.rpc.Code;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.v1.ErrorReason;

/** Which reason a failure of a platform has, and which code a reason has: each said once. */
final class ErrorReasons {
  private ErrorReasons() {}

  /** The reason, the same for a call that fails and for a publication that failed. */
  static ErrorReason reason(FailureCause cause) {
    return switch (cause) {
      case AUTHORIZATION_CODE_REFUSED -> ErrorReason.ERROR_REASON_AUTHORIZATION_ALREADY_USED;
      case ACCOUNT_NOT_ELIGIBLE -> ErrorReason.ERROR_REASON_ACCOUNT_NOT_ELIGIBLE;
      case SCOPE_MISSING -> ErrorReason.ERROR_REASON_SCOPE_MISSING;
      case REAUTHORIZATION_REQUIRED -> ErrorReason.ERROR_REASON_REAUTHORIZATION_REQUIRED;
      case DATA_ACCESS_EXPIRED -> ErrorReason.ERROR_REASON_DATA_ACCESS_EXPIRED;
      case RENEWAL_WITHOUT_EFFECT -> ErrorReason.ERROR_REASON_RENEWAL_WITHOUT_EFFECT;
      case MEDIA_UNREADABLE -> ErrorReason.ERROR_REASON_MEDIA_UNREADABLE;
      case MEDIA_UNSUPPORTED -> ErrorReason.ERROR_REASON_MEDIA_UNSUPPORTED;
      case CONTENT_REJECTED -> ErrorReason.ERROR_REASON_CONTENT_REJECTED;
      case PROCESSING_TIMED_OUT -> ErrorReason.ERROR_REASON_PROCESSING_TIMED_OUT;
      case PLATFORM_UNAVAILABLE -> ErrorReason.ERROR_REASON_PLATFORM_UNAVAILABLE;
      case PLATFORM_THROTTLED -> ErrorReason.ERROR_REASON_PLATFORM_THROTTLED;
      case ACCOUNT_RESTRICTED -> ErrorReason.ERROR_REASON_ACCOUNT_RESTRICTED;
      case APP_MISCONFIGURED -> ErrorReason.ERROR_REASON_APP_MISCONFIGURED;
      case OUTCOME_UNKNOWN -> ErrorReason.ERROR_REASON_OUTCOME_UNKNOWN;
    };
  }

  /** The code, as error_reason.proto promises it. */
  static Code code(ErrorReason reason) {
    return switch (reason) {
      case ERROR_REASON_INVALID_REQUEST,
          ERROR_REASON_ACCOUNT_NOT_OFFERED,
          ERROR_REASON_MEDIA_UNREADABLE,
          ERROR_REASON_MEDIA_UNSUPPORTED,
          ERROR_REASON_CONTENT_REJECTED ->
          Code.INVALID_ARGUMENT;
      case ERROR_REASON_AUTHORIZATION_UNKNOWN,
          ERROR_REASON_CONNECTION_NOT_FOUND,
          ERROR_REASON_DATA_DELETION_NOT_FOUND,
          ERROR_REASON_PUBLICATION_NOT_FOUND ->
          Code.NOT_FOUND;
      case ERROR_REASON_REQUEST_ID_REUSED -> Code.ALREADY_EXISTS;
      case ERROR_REASON_CONSENT_DENIED,
          ERROR_REASON_SCOPE_MISSING,
          ERROR_REASON_CALLBACK_NOT_AUTHENTIC,
          ERROR_REASON_ACCOUNT_RESTRICTED ->
          Code.PERMISSION_DENIED;
      case ERROR_REASON_AUTHORIZATION_EXPIRED,
          ERROR_REASON_AUTHORIZATION_ALREADY_USED,
          ERROR_REASON_ACCOUNT_NOT_ELIGIBLE,
          ERROR_REASON_LOGIN_NOT_CONFIGURED,
          ERROR_REASON_ACCOUNT_MISMATCH,
          ERROR_REASON_NO_ACCOUNTS_OFFERED,
          ERROR_REASON_REAUTHORIZATION_REQUIRED,
          ERROR_REASON_CONNECTION_DISCONNECTED,
          ERROR_REASON_DATA_ACCESS_EXPIRED,
          ERROR_REASON_RENEWAL_WITHOUT_EFFECT,
          ERROR_REASON_APP_MISCONFIGURED ->
          Code.FAILED_PRECONDITION;
      case ERROR_REASON_PLATFORM_THROTTLED -> Code.RESOURCE_EXHAUSTED;
      case ERROR_REASON_STORAGE_UNAVAILABLE,
          ERROR_REASON_SHUTTING_DOWN,
          ERROR_REASON_PLATFORM_UNAVAILABLE ->
          Code.UNAVAILABLE;
      case ERROR_REASON_PROCESSING_TIMED_OUT -> Code.DEADLINE_EXCEEDED;
      case ERROR_REASON_OUTCOME_UNKNOWN -> Code.UNKNOWN;
      case ERROR_REASON_INTERNAL -> Code.INTERNAL;
      case ERROR_REASON_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException(reason + " is never sent");
    };
  }
}
