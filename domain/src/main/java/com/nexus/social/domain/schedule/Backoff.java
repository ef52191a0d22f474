package com.nexus.social.domain.schedule;

import java.time.Duration;

/**
 * Waits that grow geometrically up to a bound.
 *
 * @param first the first wait
 * @param factor how much longer each wait is than the one before it
 * @param longest the bound
 */
public record Backoff(Duration first, double factor, Duration longest) {
  /** A wait brought within the first and the longest. */
  public Duration within(Duration wait) {
    if (wait.compareTo(first) < 0) {
      return first;
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /** The wait after {@code times} waits. */
  public Duration after(int times) {
    double nanos = first.toNanos() * Math.pow(factor, times);
    return nanos >= longest.toNanos() ? longest : Duration.ofNanos((long) nanos);
  }
}
