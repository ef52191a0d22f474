package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CALLBACK_NOT_AUTHENTIC;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CONNECTION_DISCONNECTED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CONNECTION_NOT_FOUND;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_REAUTHORIZATION_REQUIRED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_SCOPE_MISSING;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainError.CapabilityMissing;
import com.nexus.social.v1.ErrorReason;
import java.time.Instant;
import java.util.List;

/** Why a connection cannot be used, or not in this way. */
final class ConnectionRefusals {
  private ConnectionRefusals() {}

  static ErrorStatus notFound(ConnectionId id) {
    return new ErrorStatus(
            ERROR_REASON_CONNECTION_NOT_FOUND, "There is no connection %s.".formatted(id.value()))
        .with("connection_id", id.value());
  }

  static ErrorStatus reauthorizationRequired(ConnectionId id, String guidance) {
    return of(ERROR_REASON_REAUTHORIZATION_REQUIRED, id, guidance);
  }

  static ErrorStatus disconnected(ConnectionId id, Instant since) {
    return of(
            ERROR_REASON_CONNECTION_DISCONNECTED,
            id,
            "The connection was ended at %s. The person can connect the account again."
                .formatted(since))
        .with("disconnect_time", since);
  }

  static ErrorStatus capabilityMissing(CapabilityMissing error) {
    return new ErrorStatus(ERROR_REASON_SCOPE_MISSING, error.guidance())
        .with("connection_id", error.id().value())
        .with("capability", ConnectionProtos.capability(error.capability()).name());
  }

  static ErrorStatus callbackNotAuthentic(String problem) {
    return new ErrorStatus(
        ERROR_REASON_CALLBACK_NOT_AUTHENTIC, "This does not come from the platform: " + problem);
  }

  private static ErrorStatus of(ErrorReason reason, ConnectionId id, String message) {
    return new ErrorStatus(reason, message)
        .with("connection_id", id.value())
        .withPreconditions(
            List.of(Preconditions.unmet(reason, Preconditions.subject(id), message)));
  }
}
