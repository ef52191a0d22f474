package com.nexus.social.domain.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a publication, to be stored as a whole or not at all.
 *
 * @param after the publication after it
 * @param message what happened, for people; empty for a change that is no event, such as one more
 *     look
 * @param goesOn whether who stores it takes the next step himself, at once. Only he knows that
 *     nobody has taken it before, so it is said here and not read off a clock
 */
public record Transition(Publication after, Optional<String> message, boolean goesOn) {
  /** The same, stored by somebody who has the publication to himself until {@code end}. */
  public Transition claimedUntil(Instant end) {
    return new Transition(copy(Optional.of(end), after.version()), message, goesOn);
  }

  /** The same, based on another version of the publication. */
  public Transition over(long version) {
    return new Transition(copy(after.dueAt(), version), message, goesOn);
  }

  private Publication copy(Optional<Instant> dueAt, long version) {
    return new Publication(
        after.id(), after.request(), after.state(), after.updatedAt(), dueAt, version);
  }

  static Transition event(Publication after, String message) {
    return new Transition(after, Optional.of(message), false);
  }

  static Transition silent(Publication after) {
    return new Transition(after, Optional.empty(), false);
  }

  /** An event that its next step follows on at once. */
  static Transition goingOn(Publication after, String message) {
    return new Transition(after, Optional.of(message), true);
  }
}
