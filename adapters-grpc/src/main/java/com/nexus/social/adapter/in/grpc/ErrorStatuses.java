package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.v1.ErrorReason.ERROR_REASON_INTERNAL;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_INVALID_REQUEST;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_SHUTTING_DOWN;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_STORAGE_UNAVAILABLE;

import com.google.rpc.Status;
import com.nexus.social.domain.error.DomainError;

/** Makes every error status of the API. */
final class ErrorStatuses {
  private ErrorStatuses() {}

  /** What a use case refused. */
  static Status of(DomainError error) {
    return Refusals.status(error).build();
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
}
