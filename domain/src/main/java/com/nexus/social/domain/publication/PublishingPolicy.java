package com.nexus.social.domain.publication;

import com.nexus.social.domain.schedule.Backoff;
import java.time.Duration;

/**
 * How patiently publications are driven.
 *
 * @param looks when to look at a container again
 * @param retries when to ask again after the platform was unavailable
 * @param maxTries how often a container is asked for before the publication fails
 * @param deadline how long a container may take to get ready, and the outcome of a publish call to
 *     be found out
 * @param settling how long after a publish call of unknown outcome a container that is not
 *     published proves that the call came to nothing; longer than any call can be under way
 * @param maxAsks how often one container is asked to be published before its outcome is given up as
 *     unknown
 */
public record PublishingPolicy(
    Backoff looks,
    Backoff retries,
    int maxTries,
    Duration deadline,
    Duration settling,
    int maxAsks) {

  /** What production uses unless it is told otherwise. */
  public static PublishingPolicy standard() {
    return new PublishingPolicy(
        new Backoff(Duration.ofMillis(250), 1.5, Duration.ofMinutes(1)),
        new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5)),
        10,
        Duration.ofHours(1),
        Duration.ofMinutes(3),
        5);
  }

  /** The same with another {@code settling}. */
  public PublishingPolicy withSettling(Duration newSettling) {
    return new PublishingPolicy(looks, retries, maxTries, deadline, newSettling, maxAsks);
  }
}
