package com.nexus.social.sandbox.limits;

import java.time.Duration;

/** What there may be too many calls for, and within how long. */
enum Limit {
  INSTAGRAM(Duration.ofHours(24)),
  PAGES(Duration.ofHours(24)),
  APP(Duration.ofHours(1)),
  USER(Duration.ofHours(1)),
  BURST(Duration.ofMinutes(1));

  private final Duration window;

  Limit(Duration window) {
    this.window = window;
  }

  Duration window() {
    return window;
  }
}
