package com.nexus.social.bootstrap.worker;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A use case whose steps do what a test says. */
final class ScriptedPublications implements AdvancePublicationsUseCase {
  private final Consumer<Publication> step;
  private final Queue<Publication> due = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> claimFailures = new ConcurrentLinkedQueue<>();
  private final Semaphore signals = new Semaphore(0);
  final Queue<Publication> advanced = new ConcurrentLinkedQueue<>();
  final AtomicInteger claims = new AtomicInteger();
  final AtomicInteger renewals = new AtomicInteger();

  ScriptedPublications(Consumer<Publication> step) {
    this.step = step;
  }

  /** Makes that many new publications due. */
  void fallDue(int count) {
    Stream.generate(() -> Samples.accepted(new ConnectionId(UUID.randomUUID())).after())
        .limit(count)
        .forEach(due::add);
    signals.release();
  }

  void failNextClaim(RuntimeException failure) {
    claimFailures.add(failure);
  }

  int stillDue() {
    return due.size();
  }

  @Override
  public List<Publication> claimDue(int limit) {
    claims.incrementAndGet();
    RuntimeException failure = claimFailures.poll();
    if (failure != null) {
      throw failure;
    }
    List<Publication> claimed = new ArrayList<>();
    while (claimed.size() < limit && due.peek() != null) {
      claimed.add(due.remove());
    }
    return claimed;
  }

  @Override
  public void advance(Publication claimed) {
    step.accept(claimed);
    advanced.add(claimed);
  }

  @Override
  public void renewClaims() {
    if (renewals.incrementAndGet() == 1) {
      throw new IllegalStateException("the first renewal fails");
    }
  }

  @Override
  public void awaitDue(Duration patience) throws InterruptedException {
    var _ = signals.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
