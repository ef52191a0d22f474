package com.nexus.social.bootstrap.worker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things as they become due, each on a thread of its own. Whatever fails is logged and left to
 * its claim's end: what is stored knows what to do next, this loop need not.
 */
final class WorkLoop<T> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);

  private final String name;
  private final Work<T> work;
  private final Pace pace;
  private final Semaphore room;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread claiming;
  private final ExecutorService performing;

  /**
   * A loop that does nothing before it is started.
   *
   * @param name of its threads, and in the log
   */
  WorkLoop(String name, Work<T> work, Pace pace) {
    this.name = name;
    this.work = work;
    this.pace = pace;
    this.room = new Semaphore(pace.concurrency());
    // A platform thread: interrupting a virtual one would close the database connection it reads.
    this.claiming = Thread.ofPlatform().name(name + "-worker").unstarted(this::claim);
    this.performing =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /** Starts it, once. */
  void start() {
    claiming.start();
  }

  /** Claims nothing more, lets what is under way finish for a while, and then leaves it behind. */
  @Override
  public void close() {
    stopping.countDown();
    claiming.interrupt();
    try {
      claiming.join();
      performing.shutdown();
      if (!performing.awaitTermination(pace.drain().toMillis(), MILLISECONDS)) {
        log.warn("Stopping in the middle of a {}; it is taken up when its claim ends", name);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void claim() {
    try {
      while (isRunning()) {
        try {
          if (startDue() == 0) {
            work.awaitDue(pace.patience());
          }
        } catch (RuntimeException | Error e) {
          Failures.log("Claiming by the %s worker".formatted(name), e);
          var _ = stopping.await(pace.backOff().toMillis(), MILLISECONDS);
        }
      }
    } catch (InterruptedException _) {
      // Stopped while waiting.
    }
  }

  /** Claims as much as there is room for, and returns how much was started. */
  private int startDue() throws InterruptedException {
    room.acquire();
    int free = 1 + room.drainPermits();
    int started = 0;
    try {
      List<T> claimed = work.claimDue(free);
      for (T each : claimed) {
        performing.execute(() -> perform(each));
        started++;
      }
    } finally {
      room.release(free - started);
    }
    return started;
  }

  private void perform(T claimed) {
    try {
      work.perform(claimed);
    } catch (RuntimeException | Error e) {
      Failures.log(work.describe(claimed), e);
    } finally {
      room.release();
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
