package com.nexus.social.sandbox.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Counts calls of the last while. Calls that come close together leave together, so that millions
 * of them take no more room than a few.
 */
final class RollingCount {
  private static final int STEPS = 1_440;

  private final Duration window;
  private final Duration step;
  private final Deque<Group> groups = new ArrayDeque<>();
  private long total;

  private static final class Group {
    private final Instant first;
    private final Instant end;
    private Instant last;
    private long calls;

    Group(Instant first, Duration step) {
      this.first = first;
      this.end = first.plus(step);
      this.last = first;
    }
  }

  RollingCount(Duration window) {
    this.window = window;
    this.step = window.dividedBy(STEPS);
  }

  /** Adds a call and tells where that leads, against a limit. */
  synchronized Usage add(Instant now, long limit) {
    forget(now);
    add(now, now, 1);
    return new Usage(total, limit, untilBelow(limit, now));
  }

  /** Adds calls of an earlier run. */
  synchronized void add(Stretch stretch) {
    add(stretch.first(), stretch.last(), stretch.calls());
  }

  private void add(Instant first, Instant last, long calls) {
    Group latest = groups.peekLast();
    if (latest == null || !first.isBefore(latest.end)) {
      latest = new Group(first, step);
      groups.addLast(latest);
    }
    latest.calls += calls;
    if (last.isAfter(latest.last)) latest.last = last;
    total += calls;
  }

  /** Everything that still counts. */
  synchronized List<Stretch> stretches(Counted counted, Instant now) {
    forget(now);
    return groups.stream()
        .map(group -> new Stretch(counted, group.first, group.last, group.calls))
        .toList();
  }

  private void forget(Instant now) {
    Instant start = now.minus(window);
    while (!groups.isEmpty() && !groups.getFirst().last.isAfter(start)) {
      total -= groups.removeFirst().calls;
    }
  }

  /** How long nobody may call until one more call is within the limit. */
  private Duration untilBelow(long limit, Instant now) {
    long left = total;
    Duration wait = Duration.ZERO;
    for (Group oldest : groups) {
      if (left < limit) break;
      left -= oldest.calls;
      wait = Duration.between(now, oldest.last.plus(window));
    }
    return wait;
  }
}
