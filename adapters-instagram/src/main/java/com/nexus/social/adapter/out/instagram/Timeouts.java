package com.nexus.social.adapter.out.instagram;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect to reach the host
 * @param read from the first to the last byte of a call that reads
 * @param write the same of a call that changes something: Meta fetches an image before it answers
 */
record Timeouts(Duration connect, Duration read, Duration write) {
  static Timeouts standard() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));
  }
}
