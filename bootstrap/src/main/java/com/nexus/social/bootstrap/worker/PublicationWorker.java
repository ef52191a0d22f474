package com.nexus.social.bootstrap.worker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.publication.Publication;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advances publications as they become due, each on a thread of its own. Whatever fails is logged
 * and left to its claim's end: the row knows what to do next, this worker need not.
 */
public final class PublicationWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PublicationWorker.class);

  private final AdvancePublicationsUseCase publications;
  private final Pace pace;
  private final Semaphore room;
  private final CountDownLatch stopping = new CountDownLatch(1);
  // A platform thread: interrupting a virtual one would close the database connection it reads.
  private final Thread claiming =
      Thread.ofPlatform().name("publication-worker").unstarted(this::claim);
  private final ExecutorService steps =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("publication-", 0).factory());
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("claim-renewal").daemon().factory());

  /** A worker that does nothing before it is started. */
  public PublicationWorker(AdvancePublicationsUseCase publications, Pace pace) {
    this.publications = publications;
    this.pace = pace;
    this.room = new Semaphore(pace.concurrency());
  }

  /** Starts it, once. */
  public void start() {
    claiming.start();
    long period = pace.renewal().toMillis();
    var _ = renewing.scheduleWithFixedDelay(this::renew, period, period, MILLISECONDS);
  }

  /** Claims nothing more, lets running steps finish for a while, and then leaves them behind. */
  @Override
  public void close() {
    stopping.countDown();
    claiming.interrupt();
    try {
      claiming.join();
      steps.shutdown();
      if (!steps.awaitTermination(pace.drain().toMillis(), MILLISECONDS)) {
        log.warn("Stopping in the middle of a step; it is taken up when its claim ends");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      renewing.shutdownNow();
    }
  }

  private void claim() {
    try {
      while (isRunning()) {
        try {
          if (startDue() == 0) {
            publications.awaitDue(pace.patience());
          }
        } catch (StorageUnavailableException e) {
          log.warn("Cannot claim publications for now: {}", rootMessage(e));
          pause();
        } catch (RuntimeException | Error e) {
          log.error("Claiming publications failed", e);
          pause();
        }
      }
    } catch (InterruptedException _) {
      // Stopped while waiting.
    }
  }

  /** Claims as many publications as there is room for, and returns how many were started. */
  private int startDue() throws InterruptedException {
    room.acquire();
    int free = 1 + room.drainPermits();
    int started = 0;
    try {
      List<Publication> claimed = publications.claimDue(free);
      for (Publication publication : claimed) {
        steps.execute(() -> advance(publication));
        started++;
      }
    } finally {
      room.release(free - started);
    }
    return started;
  }

  private void advance(Publication claimed) {
    try {
      publications.advance(claimed);
    } catch (StorageUnavailableException e) {
      log.warn("Publication {} waits for the database: {}", claimed.id().value(), rootMessage(e));
    } catch (RuntimeException | Error e) {
      log.error("Advancing publication {} failed", claimed.id().value(), e);
    } finally {
      room.release();
    }
  }

  private void renew() {
    try {
      publications.renewClaims();
    } catch (StorageUnavailableException e) {
      log.warn("Cannot renew claims for now: {}", rootMessage(e));
    } catch (RuntimeException | Error e) {
      log.error("Renewing claims failed", e);
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void pause() throws InterruptedException {
    var _ = stopping.await(pace.backOff().toMillis(), MILLISECONDS);
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
