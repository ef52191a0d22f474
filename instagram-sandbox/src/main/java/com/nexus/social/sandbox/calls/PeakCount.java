package com.nexus.social.sandbox.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Moves a window over the calls about one account, which come in the order of their times. */
final class PeakCount {
  private final Duration window;
  private final Deque<Instant> within = new ArrayDeque<>();
  private int most;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MIN;

  PeakCount(Duration window) {
    this.window = window;
  }

  void add(Instant at) {
    Instant start = at.minus(window);
    while (!within.isEmpty() && !within.getFirst().isAfter(start)) within.removeFirst();
    within.addLast(at);
    if (within.size() <= most) return;
    most = within.size();
    from = within.getFirst();
    until = at;
  }

  Peak peak(String accountId) {
    return new Peak(accountId, most, from, until);
  }
}
