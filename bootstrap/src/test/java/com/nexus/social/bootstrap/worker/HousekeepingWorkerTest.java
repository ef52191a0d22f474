package com.nexus.social.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.port.in.DeleteDataUseCase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HousekeepingWorkerTest {
  private static final Duration SHORT = Duration.ofMillis(5);

  @Test
  void worker_withManyDeletions_doesNotRestBeforeAllAreDone() {
    AtomicInteger left = new AtomicInteger(45);
    AtomicInteger looks = new AtomicInteger();
    DeleteDataUseCase deletions =
        () -> {
          looks.incrementAndGet();
          int before = left.getAndUpdate(count -> Math.max(0, count - 20));
          return before - left.get();
        };
    try (HousekeepingWorker worker =
        new HousekeepingWorker(deletions, () -> {}, Duration.ofMillis(300))) {
      worker.start();
      await().until(() -> left.get() == 0);
      assertThat(looks.get()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void worker_whenDeletingFails_forgetsAttemptsAllTheSame() {
    AtomicInteger forgotten = new AtomicInteger();
    DeleteDataUseCase deletions =
        () -> {
          throw new IllegalStateException("a bug");
        };
    try (HousekeepingWorker worker =
        new HousekeepingWorker(deletions, forgotten::incrementAndGet, SHORT)) {
      worker.start();
      await().until(() -> forgotten.get() > 3);
    }
  }
}
