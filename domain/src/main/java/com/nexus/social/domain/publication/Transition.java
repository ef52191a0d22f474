package com.nexus.social.domain.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a publication, to be stored as a whole or not at all.
 *
 * @param after the publication after it
 * @param message what happened, for people; empty for a change that is no event, such as one more
 *     look
 */
public record Transition(Publication after, Optional<String> message) {
  /**
   * The same, stored by somebody who goes on with the publication at once, and has it to himself
   * until {@code end}.
   */
  public Transition claimedUntil(Instant end) {
    Publication claimed =
        new Publication(
            after.id(),
            after.request(),
            after.state(),
            after.updatedAt(),
            Optional.of(end),
            after.version());
    return new Transition(claimed, message);
  }

  static Transition event(Publication after, String message) {
    return new Transition(after, Optional.of(message));
  }

  static Transition silent(Publication after) {
    return new Transition(after, Optional.empty());
  }
}
