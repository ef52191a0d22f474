package com.nexus.social.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is advanced. */
public final class FakeClock implements InstantSource {
  private Instant now = Instant.parse("2026-10-01T07:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Advances to a later time; an earlier one changes nothing. */
  public synchronized void advanceTo(Instant time) {
    if (time.isAfter(now)) {
      now = time;
    }
  }
}
