package com.nexus.social.domain.connection;

import com.nexus.social.domain.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * How the renewal of a connection's token goes.
 *
 * @param dueAt when it is to be tried next; empty if there is nothing to renew
 * @param failures how often it was tried in vain since it last succeeded
 * @param trouble what went wrong last; empty while nothing is wrong
 */
public record Renewal(Optional<Instant> dueAt, int failures, Optional<Trouble> trouble) {
  /** Nothing is wrong. */
  static Renewal scheduled(Optional<Instant> dueAt) {
    return new Renewal(dueAt, 0, Optional.empty());
  }

  /** One more failure. */
  Renewal troubled(Failure failure, Instant now, Instant nextTry) {
    return new Renewal(Optional.of(nextTry), failures + 1, Optional.of(new Trouble(failure, now)));
  }

  /** The same, with a word of warning. */
  Renewal warned(Failure failure, Instant now) {
    return new Renewal(dueAt, failures, Optional.of(new Trouble(failure, now)));
  }

  /**
   * What went wrong.
   *
   * @param failure why, and what a person can do
   * @param at when
   */
  public record Trouble(Failure failure, Instant at) {}
}
