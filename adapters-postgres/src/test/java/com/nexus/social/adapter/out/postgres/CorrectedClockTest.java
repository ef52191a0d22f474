package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CorrectedClockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MILLI = Duration.ofMillis(1).toNanos();

  /** Ticks may be negative, and may overflow. */
  private static final long START = Long.MAX_VALUE - 5 * SECOND;

  private final AtomicLong ticks = new AtomicLong(START);
  private final CorrectedClock clock =
      new CorrectedClock(ticks::get, new ClockReading(NOON, START - 4 * MILLI, START));

  private void correct(Instant told, long roundTrip) {
    clock.correct(new ClockReading(told, ticks.get() - roundTrip, ticks.get()));
  }

  @Test
  void instant_afterAReading_countsFromTheMiddleOfItsRoundTrip() {
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(2));
  }

  @Test
  void instant_withoutAnotherReading_isCarriedOnByTheTicks() {
    ticks.addAndGet(3600 * SECOND);
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(2).plusSeconds(3600));
  }

  @Test
  void instant_finerThanAMicrosecond_isToldToTheMicrosecond() {
    ticks.addAndGet(1_999);
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(2).plusNanos(1_000));
  }

  @Test
  void correct_databaseAhead_goesForwardAtOnce() {
    ticks.addAndGet(30 * SECOND);
    correct(NOON.plusSeconds(100), 2 * MILLI);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(100).plusMillis(1));
  }

  @Test
  void correct_databaseBehind_waitsForItAndGoesOn() {
    ticks.addAndGet(30 * SECOND);
    Instant before = clock.instant();
    correct(before.minusSeconds(10), 0);
    assertThat(clock.instant()).isEqualTo(before);
    ticks.addAndGet(9 * SECOND);
    assertThat(clock.instant()).isEqualTo(before);
    ticks.addAndGet(2 * SECOND);
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(1));
  }

  @Test
  void correct_longRoundTrip_isIgnored() {
    ticks.addAndGet(30 * SECOND);
    Instant expected = clock.instant();
    correct(expected.plusSeconds(5), 5 * SECOND);
    assertThat(clock.instant()).isEqualTo(expected);
  }

  @Test
  void correct_longRoundTripAfterHoursWithoutAny_isBetterThanNothing() {
    ticks.addAndGet(7200 * SECOND);
    Instant told = clock.instant().plusSeconds(5);
    correct(told, 5 * SECOND);
    assertThat(clock.instant()).isEqualTo(told.plusMillis(2_500));
  }
}
