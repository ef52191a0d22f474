package com.nexus.social.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the platform accepts a token.
 *
 * @param obtainedAt when it was got
 * @param expiresAt when the platform stops accepting it; empty for a token that does not expire
 * @param dataAccessExpiresAt when the platform stops giving out the account's data, which only the
 *     person can prevent, by connecting again; empty where it does not stop
 */
public record Validity(
    Instant obtainedAt, Optional<Instant> expiresAt, Optional<Instant> dataAccessExpiresAt) {
  /** Two answers about the same expiry differ by this at most. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  /** Whether the token expires markedly later than another one. */
  public boolean outlasts(Validity other) {
    return other.expiresAt.isPresent()
        && (expiresAt.isEmpty() || expiresAt.get().isAfter(other.expiresAt.get().plus(TOLERANCE)));
  }

  /** Whether the token does not expire. */
  public boolean isUnlimited() {
    return expiresAt.isEmpty();
  }

  boolean tokenExpired(Instant now) {
    return hasPassed(expiresAt, now);
  }

  boolean dataAccessExpired(Instant now) {
    return hasPassed(dataAccessExpiresAt, now);
  }

  private static boolean hasPassed(Optional<Instant> end, Instant now) {
    return end.isPresent() && !now.isBefore(end.get());
  }
}
