package com.nexus.social.adapter.out.postgres;

import java.time.Duration;
import java.time.Instant;

/**
 * What another machine's clock told when it was asked.
 *
 * @param told its time, somewhere between the question and the answer
 * @param asked when it was asked, in nanoseconds of our own ticks
 * @param answered when the answer was here, by the same ticks
 */
record ClockReading(Instant told, long asked, long answered) {
  /** Ticks go wrong by less than one in so many, on any machine. */
  private static final int DRIFT = 1_000;

  /** The other clock's time at a tick of ours, as far as the reading tells. */
  Instant at(long tick) {
    return told.plusNanos(tick - asked - roundTrip() / 2);
  }

  /** How far off it may be at a tick: it may have been told at either end of the round trip. */
  private Duration errorAt(long tick) {
    return Duration.ofNanos(roundTrip() / 2 + (tick - answered) / DRIFT);
  }

  /** Whether it tells more than an earlier one still does: a long round trip tells little. */
  boolean isBetterThan(ClockReading earlier) {
    return errorAt(answered).compareTo(earlier.errorAt(answered)) <= 0;
  }

  private long roundTrip() {
    return answered - asked;
  }
}
