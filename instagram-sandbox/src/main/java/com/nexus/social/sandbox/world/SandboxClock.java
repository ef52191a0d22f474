package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: that of its source, plus what it was advanced by. */
public final class SandboxClock implements InstantSource {
  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final InstantSource source;
  private final World world;

  public SandboxClock(InstantSource source, World world) {
    this.source = source;
    this.world = world;
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : source.instant().plus(offset().ahead());
  }

  /** Runs something as at an earlier moment: on this thread it is that time meanwhile. */
  public void at(Instant moment, Runnable work) {
    ScopedValue.where(MOMENT, moment).run(work);
  }

  public void advance(Duration by) {
    if (by.isNegative()) throw new IllegalArgumentException("Time does not run back: " + by);
    world.change(
        changes -> {
          changes.put(offset().plus(by));
          return by;
        });
  }

  private ClockOffset offset() {
    ClockOffset offset = world.find(ClockOffset.class, ClockOffset.ID);
    return offset == null ? ClockOffset.ZERO : offset;
  }
}
