package com.nexus.social.bootstrap.worker;

import java.time.Duration;

/**
 * How hard a worker works.
 *
 * @param concurrency how many publications it advances at the same time
 * @param patience how long it waits for a signal before it looks by itself
 * @param renewal how often it renews its claims; well below the claims' length
 * @param backOff how long it lets be what has just failed
 * @param drain how long it lets running steps finish when it is stopped
 */
public record Pace(
    int concurrency, Duration patience, Duration renewal, Duration backOff, Duration drain) {

  /** What production uses. */
  public static Pace standard() {
    return new Pace(
        64,
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10));
  }
}
