package com.nexus.social.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.port.out.StorageUnavailableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PeriodicTaskTest {
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void task_thatFails_isDoneAgain() {
    try (PeriodicTask task = new PeriodicTask("Failing", SHORT, LONG, this::fail)) {
      task.start();
      await().until(() -> runs.get() > 5);
    }
  }

  private void fail() {
    if (runs.incrementAndGet() % 2 == 0) {
      throw new IllegalStateException("a bug");
    }
    throw new StorageUnavailableException(new Exception("gone"));
  }

  @Test
  void close_whileTheTaskRuns_waitsForItAndDoesItNoMore() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    PeriodicTask task =
        new PeriodicTask(
            "Long",
            SHORT,
            LONG,
            () -> {
              running.countDown();
              awaitUninterrupted(mayEnd);
              runs.incrementAndGet();
            });
    task.start();
    running.await();
    Thread closing = Thread.ofPlatform().start(task::close);

    await().until(() -> !closing.isAlive() || isWaiting(closing));
    assertThat(closing.isAlive()).isTrue();
    mayEnd.countDown();
    closing.join();

    assertThat(runs).hasValue(1);
  }

  private static boolean isWaiting(Thread closing) {
    return closing.getState() == Thread.State.TIMED_WAITING
        && Arrays.stream(closing.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("awaitTermination"));
  }

  /** As a call of the database does: whoever is interrupted in it has failed. */
  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
