package com.nexus.social.domain.error;

import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
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

  /** The platform has no such login, or this system is not set up for it. */
  record LoginUnavailable(Platform platform, Login login, List<Login> available)
      implements DomainError {
    public LoginUnavailable {
      available = List.copyOf(available);
    }
  }

  /** The person consented, and none of their accounts can be connected; each says why. */
  record NoEligibleAccount(List<Obstacle> obstacles) implements DomainError {
    public NoEligibleAccount {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** A connection was to be connected again, and the person authorised other accounts. */
  record AccountMismatch(
      ConnectionId id, PlatformAccount expected, List<PlatformAccount> authorized)
      implements DomainError {
    public AccountMismatch {
      authorized = List.copyOf(authorized);
    }
  }

  /** There is no choice of accounts to be made: the attempt was not completed. */
  record NoAccountsOffered() implements DomainError {}

  /** The account chosen is none of those offered. */
  record AccountNotOffered(String accountId, List<PlatformAccount> offered) implements DomainError {
    public AccountNotOffered {
      offered = List.copyOf(offered);
    }
  }

  /** No such connection. */
  record ConnectionNotFound(ConnectionId id) implements DomainError {}

  /** The connection's token is no longer accepted. */
  record ReauthorizationRequired(ConnectionId id, String guidance) implements DomainError {}

  /** The person did not grant what would be needed; {@code guidance} says what to do. */
  record CapabilityMissing(ConnectionId id, Capability capability, String guidance)
      implements DomainError {}

  /** Somebody ended the connection. */
  record ConnectionDisconnected(ConnectionId id, Instant since) implements DomainError {}

  /** What claims to come from the platform was not signed by it. */
  record CallbackNotAuthentic(String problem) implements DomainError {}

  /** No deletion has this code. */
  record DataDeletionNotFound(DeletionCode code) implements DomainError {}

  /** No such publication. */
  record PublicationNotFound(PublicationId id) implements DomainError {}

  /** The request id belongs to a publication with other content. */
  record RequestIdReused(RequestId requestId, PublicationId usedBy) implements DomainError {}

  /** The platform did not do what the use case needs. */
  record PlatformFailed(Failure failure) implements DomainError {}
}
