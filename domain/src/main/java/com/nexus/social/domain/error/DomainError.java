package com.nexus.social.domain.error;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import java.time.Instant;
import java.util.List;

/** Why a use case refuses what it was asked. */
public sealed interface DomainError {
  /** The request breaks rules: all that it breaks, not just the first. */
  record InvalidRequest(List<Violation> violations) implements DomainError {
    public InvalidRequest {
      violations = List.copyOf(violations);
    }
  }

  /** The OAuth state belongs to no attempt. */
  record AuthorizationUnknown() implements DomainError {}

  /** The attempt was begun too long ago. */
  record AuthorizationExpired(Instant expiredAt) implements DomainError {}

  /** The attempt was completed before. */
  record AuthorizationAlreadyUsed(Instant usedAt) implements DomainError {}

  /** The person declined. */
  record ConsentDenied(String error, String description) implements DomainError {}

  /** No such connection. */
  record ConnectionNotFound(ConnectionId id) implements DomainError {}

  /** The connection's token is no longer accepted. */
  record ReauthorizationRequired(ConnectionId id, String guidance) implements DomainError {}

  /** No such publication. */
  record PublicationNotFound(PublicationId id) implements DomainError {}

  /** The request id belongs to a publication with other content. */
  record RequestIdReused(RequestId requestId, PublicationId usedBy) implements DomainError {}

  /** The platform did not do what the use case needs. */
  record PlatformFailed(Failure failure) implements DomainError {}
}
