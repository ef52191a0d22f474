package com.nexus.social.sandbox.compliance;

import java.net.URI;
import java.time.Instant;

/**
 * A signed request that was sent to the app, and what came of it.
 *
 * @param userId the person or account as the app knows them
 */
public record SentCallback(Kind kind, URI to, String userId, Instant at, Outcome outcome) {
  /** What the app was told. */
  public enum Kind {
    /** The person removed it. */
    DEAUTHORIZE,
    /** The person wants their data deleted. */
    DATA_DELETION
  }

  /** How the app answered. */
  public sealed interface Outcome {
    /** As it must. */
    record Accepted() implements Outcome {}

    /**
     * As it must, and the person was given these.
     *
     * @param status a page on which they can see how far the deletion has come
     */
    record Confirmed(URI status, String confirmationCode) implements Outcome {}

    /** Not at all, or not as it must. */
    record Failed(String problem) implements Outcome {}
  }
}
