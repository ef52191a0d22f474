package com.nexus.social.bootstrap.worker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Does one thing again and again, on a thread of its own, whether it fails or not. */
final class PeriodicTask implements AutoCloseable {
  private final String name;
  private final Duration period;
  private final Duration drain;
  private final Runnable task;
  private final ScheduledExecutorService thread;

  /**
   * A task that does nothing before it is started.
   *
   * @param name as the log has it when it fails
   * @param period how long it rests
   * @param drain how long it lets what is under way finish when it is stopped
   */
  PeriodicTask(String name, Duration period, Duration drain, Runnable task) {
    this.name = name;
    this.period = period;
    this.drain = drain;
    this.task = task;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Starts it, once. */
  void start() {
    long millis = period.toMillis();
    var _ = thread.scheduleWithFixedDelay(this::run, millis, millis, MILLISECONDS);
  }

  private void run() {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      Failures.log(name, e);
    }
  }

  /** Lets what is under way finish, for a while: what it works on may be closed after this. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      var _ = thread.awaitTermination(drain.toMillis(), MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
