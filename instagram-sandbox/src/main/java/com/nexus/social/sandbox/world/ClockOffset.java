package com.nexus.social.sandbox.world;

import java.time.Duration;

/** How far the sandbox's time was put ahead; remembered, because tokens were dated by it. */
public record ClockOffset(String id, Duration ahead) implements Entity {
  static final String ID = "clock";
  static final ClockOffset ZERO = new ClockOffset(ID, Duration.ZERO);

  ClockOffset plus(Duration more) {
    return new ClockOffset(ID, ahead.plus(more));
  }
}
