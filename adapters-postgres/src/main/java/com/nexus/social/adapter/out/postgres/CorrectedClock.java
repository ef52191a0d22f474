package com.nexus.social.adapter.out.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Another machine's clock: read now and then, and carried on by our own ticks. It tells the time to
 * the microsecond and never goes backwards: where a reading would take it back, it waits.
 */
final class CorrectedClock implements InstantSource {
  private final LongSupplier ticks;
  private final AtomicReference<ClockReading> reading;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

  CorrectedClock(LongSupplier ticks, ClockReading first) {
    this.ticks = ticks;
    this.reading = new AtomicReference<>(first);
  }

  /** Goes by this reading from now on, unless the one before still tells more. */
  void correct(ClockReading later) {
    reading.updateAndGet(earlier -> later.isBetterThan(earlier) ? later : earlier);
  }

  @Override
  public Instant instant() {
    Instant now = StoredInstant.of(reading.get().at(ticks.getAsLong()));
    return latest.accumulateAndGet(now, (told, next) -> next.isAfter(told) ? next : told);
  }
}
