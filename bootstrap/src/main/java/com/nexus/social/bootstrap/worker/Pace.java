package com.nexus.social.bootstrap.worker;

import java.time.Duration;

/**
 * How hard a worker works.
 *
 * @param concurrency how many things it does at the same time
 * @param patience how long it waits for something to do before it looks by itself
 * @param backOff how long it lets be what has just failed
 * @param drain how long it lets what is under way finish when it is stopped
 */
public record Pace(int concurrency, Duration patience, Duration backOff, Duration drain) {

  /** For publications, as production has it: people are waiting for them. */
  public static Pace ofPublications() {
    return new Pace(64, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));
  }

  /**
   * For renewals, as production has it: they have days, so few are under way at a time, and leave
   * the database to publications. To look whether one is due is one step in an index.
   */
  public static Pace ofRenewals() {
    return new Pace(16, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
  }
}
