package com.nexus.social.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublicationWorkerTest {
  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final int CONCURRENCY = 3;

  private final Semaphore gate = new Semaphore(0);
  private final AtomicInteger running = new AtomicInteger();

  @Test
  void worker_withDuePublications_advancesEach() {
    ScriptedPublications publications = new ScriptedPublications(_ -> {});
    publications.fallDue(10);
    try (PublicationWorker worker = worker(publications, Duration.ofSeconds(10))) {
      worker.start();
      await().untilAsserted(() -> assertThat(publications.advanced).hasSize(10));
      publications.fallDue(1);
      await().untilAsserted(() -> assertThat(publications.advanced).hasSize(11));
    }
  }

  @Test
  void worker_withMoreThanItsConcurrency_claimsTheRestOnlyWhenThereIsRoom() {
    ScriptedPublications publications = new ScriptedPublications(this::waitAtTheGate);
    publications.fallDue(CONCURRENCY + 2);
    try (PublicationWorker worker = worker(publications, Duration.ofSeconds(10))) {
      worker.start();
      await().until(() -> running.get() == CONCURRENCY);
      assertThat(publications.stillDue()).isEqualTo(2);

      gate.release();

      await().until(() -> publications.stillDue() == 1);
      await().until(() -> running.get() == CONCURRENCY);
      gate.release(CONCURRENCY + 1);
      await().untilAsserted(() -> assertThat(publications.advanced).hasSize(CONCURRENCY + 2));
    }
  }

  @Test
  void worker_whenClaimingFails_goesOn() {
    ScriptedPublications publications = new ScriptedPublications(_ -> {});
    publications.failNextClaim(new StorageUnavailableException(new Exception("gone")));
    publications.failNextClaim(new IllegalStateException("a bug"));
    publications.fallDue(1);
    try (PublicationWorker worker = worker(publications, Duration.ofSeconds(10))) {
      worker.start();
      await().untilAsserted(() -> assertThat(publications.advanced).hasSize(1));
    }
    assertThat(publications.claims.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void worker_whenEveryStepFails_keepsItsRoom() {
    AtomicInteger failed = new AtomicInteger();
    ScriptedPublications publications =
        new ScriptedPublications(
            _ -> {
              if (failed.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("a bug");
              }
              throw new StorageUnavailableException(new Exception("gone"));
            });
    publications.fallDue(CONCURRENCY * 4);
    try (PublicationWorker worker = worker(publications, Duration.ofSeconds(10))) {
      worker.start();
      await().untilAsserted(() -> assertThat(failed).hasValue(CONCURRENCY * 4));
    }
  }

  @Test
  void worker_whileAStepRuns_renewsItsClaimsEvenAfterAFailedRenewal() {
    ScriptedPublications publications = new ScriptedPublications(this::waitAtTheGate);
    publications.fallDue(1);
    try (PublicationWorker worker = worker(publications, Duration.ofSeconds(10))) {
      worker.start();
      await().until(() -> running.get() == 1 && publications.renewals.get() > 2);
      gate.release();
    }
    assertThat(publications.advanced).hasSize(1);
  }

  @Test
  void close_withAStepRunning_letsItFinishAndClaimsNothingMore() {
    ScriptedPublications publications = new ScriptedPublications(this::waitAtTheGate);
    publications.fallDue(1);
    PublicationWorker worker = worker(publications, Duration.ofSeconds(10));
    worker.start();
    await().until(() -> running.get() == 1);

    CompletableFuture<Void> closing = CompletableFuture.runAsync(worker::close);
    publications.fallDue(1);
    gate.release(2);

    assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
    assertThat(publications.advanced).hasSizeBetween(1, 2);
    int claims = publications.claims.get();
    publications.fallDue(1);
    assertThat(publications.claims).hasValue(claims);
    assertThat(publications.stillDue()).isPositive();
  }

  @Test
  void close_withAStepThatDoesNotEnd_givesUpAfterTheDrain() {
    ScriptedPublications publications = new ScriptedPublications(this::waitAtTheGate);
    publications.fallDue(1);
    PublicationWorker worker = worker(publications, Duration.ofMillis(50));
    worker.start();
    await().until(() -> running.get() == 1);

    worker.close();

    assertThat(publications.advanced).isEmpty();
    gate.release();
  }

  private static PublicationWorker worker(ScriptedPublications publications, Duration drain) {
    return new PublicationWorker(
        publications, new Pace(CONCURRENCY, PATIENCE, PATIENCE, drain), PATIENCE);
  }

  /** A step that ends when the gate lets it. */
  private void waitAtTheGate(Publication publication) {
    running.incrementAndGet();
    gate.acquireUninterruptibly();
    running.decrementAndGet();
  }
}
