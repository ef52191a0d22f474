package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Counts what happened in the last while. */
final class RollingWindow {
  private final Duration length;
  private final Deque<Instant> moments = new ArrayDeque<>();

  RollingWindow(Duration length) {
    this.length = length;
  }

  synchronized void add(Instant at) {
    moments.addLast(at);
  }

  synchronized int countAt(Instant now) {
    Instant start = now.minus(length);
    while (!moments.isEmpty() && !moments.getFirst().isAfter(start)) moments.removeFirst();
    return moments.size();
  }

  synchronized int countSince(Instant start, Instant now) {
    int all = countAt(now);
    int counted = 0;
    Iterator<Instant> latestFirst = moments.descendingIterator();
    while (counted < all && !latestFirst.next().isBefore(start)) counted++;
    return counted;
  }
}
