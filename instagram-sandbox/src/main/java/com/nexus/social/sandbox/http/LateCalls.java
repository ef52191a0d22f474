package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.world.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls whose caller heard nothing and whose effect is still to come. Whoever is about to look at
 * the world settles first: what is due by then takes effect, each as at its own moment, so that
 * nobody can tell that it did not happen by itself. They are forgotten when the sandbox stops.
 */
public final class LateCalls {
  private static final Logger LOG = LoggerFactory.getLogger(LateCalls.class);

  private final SandboxClock clock;
  private final Queue<Late> waiting =
      new PriorityBlockingQueue<>(1, Comparator.comparing(Late::due));
  private final ReentrantLock settling = new ReentrantLock();

  private record Late(Instant due, Runnable effect) {}

  public LateCalls(SandboxClock clock) {
    this.clock = clock;
  }

  void add(Duration after, Runnable effect) {
    waiting.add(new Late(clock.instant().plus(after), effect));
  }

  public void settle() {
    // An effect may itself look at the world.
    if (waiting.isEmpty() || settling.isHeldByCurrentThread()) return;
    settling.lock();
    try {
      Instant now = clock.instant();
      for (Late next = waiting.peek(); next != null; next = waiting.peek()) {
        if (next.due().isAfter(now)) return;
        take(next);
        // Only now, so that nobody overlooks it meanwhile.
        waiting.remove(next);
      }
    } finally {
      settling.unlock();
    }
  }

  private void take(Late late) {
    try {
      clock.at(late.due(), late.effect());
    } catch (RuntimeException e) {
      LOG.error("A late call failed", e);
    }
  }
}
