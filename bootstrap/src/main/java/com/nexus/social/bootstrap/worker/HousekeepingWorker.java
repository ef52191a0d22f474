package com.nexus.social.bootstrap.worker;

import com.nexus.social.application.port.in.DeleteDataUseCase;
import com.nexus.social.application.port.in.ForgetAttemptsUseCase;
import java.time.Duration;
import java.util.List;

/** Deletes what people want deleted, and forgets what nobody needs any more. */
public final class HousekeepingWorker implements AutoCloseable {
  /** What production uses: most of the time it finds nothing, by two short statements. */
  public static final Duration PERIOD = Duration.ofSeconds(10);

  /** A part of a deletion is one statement. */
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final List<PeriodicTask> tasks;

  /** A worker that does nothing before it is started. */
  public HousekeepingWorker(
      DeleteDataUseCase deletions, ForgetAttemptsUseCase attempts, Duration period) {
    this.tasks =
        List.of(
            new PeriodicTask("Deleting data", period, DRAIN, () -> deleteAll(deletions)),
            new PeriodicTask("Forgetting attempts", period, DRAIN, attempts::forgetOverdue));
  }

  private static void deleteAll(DeleteDataUseCase deletions) {
    while (deletions.deletePending() > 0) {
      // There may be more.
    }
  }

  /** Starts it, once. */
  public void start() {
    tasks.forEach(PeriodicTask::start);
  }

  @Override
  public void close() {
    tasks.forEach(PeriodicTask::close);
  }
}
