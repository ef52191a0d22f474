package com.nexus.social.domain.publication;

import java.time.Duration;

/** Durations as people say them. */
final class Waits {
  private Waits() {}

  static String inWords(Duration wait) {
    if (wait.compareTo(Duration.ofMinutes(2)) < 0) {
      return Math.max(1, wait.toSeconds()) + " s";
    }
    return wait.compareTo(Duration.ofHours(2)) < 0
        ? wait.toMinutes() + " min"
        : wait.toHours() + " h";
  }
}
