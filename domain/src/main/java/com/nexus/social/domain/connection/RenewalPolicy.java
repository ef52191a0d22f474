package com.nexus.social.domain.connection;

import com.nexus.social.domain.schedule.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When tokens are renewed.
 *
 * @param reserve the part of a token's life that is left when it is renewed first: of 60 days, a
 *     sixth is renewed on day 50
 * @param notice how long before the platform stops giving out the account's data a person is told
 * @param retries when to try again what failed
 */
public record RenewalPolicy(double reserve, Duration notice, Backoff retries) {
  /**
   * What production uses. The longest wait leaves more than forty tries in the ten days before a
   * token of 60 days ends.
   */
  public static RenewalPolicy standard() {
    return new RenewalPolicy(
        1.0 / 6, Duration.ofDays(10), new Backoff(Duration.ofMinutes(1), 2, Duration.ofHours(6)));
  }

  /** When a token is to be renewed, or a person to be told; empty for one that lasts. */
  public Optional<Instant> dueAt(Validity validity, Instant now) {
    Optional<Instant> token =
        validity.expiresAt().map(end -> end.minus(part(Duration.between(now, end))));
    Optional<Instant> dataAccess =
        validity
            .dataAccessExpiresAt()
            .map(end -> now.isBefore(end.minus(notice)) ? end.minus(notice) : end);
    return Stream.of(token, dataAccess).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** Whether the end of the access to the account's data is near. */
  boolean dataAccessEnds(Validity validity, Instant now) {
    return validity
        .dataAccessExpiresAt()
        .filter(end -> !now.isBefore(end.minus(notice)))
        .isPresent();
  }

  /**
   * When to try again after so many failures; at random within the second half of the wait, so that
   * what failed together is not tried together.
   */
  Instant retryAt(int failures, Instant now, RandomGenerator random) {
    Duration wait = retries.after(failures);
    long half = wait.toMillis() / 2;
    return now.plusMillis(half + random.nextLong(half + 1));
  }

  private Duration part(Duration lifetime) {
    return Duration.ofMillis((long) (lifetime.toMillis() * reserve));
  }
}
