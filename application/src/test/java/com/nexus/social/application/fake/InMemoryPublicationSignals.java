package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Signals within one process. */
public final class InMemoryPublicationSignals implements PublicationSignals {
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  @Override
  public Subscription subscribe(PublicationId id) {
    return add(id::equals);
  }

  @Override
  public Subscription subscribeToAll() {
    return add(_ -> true);
  }

  private Subscription add(Predicate<PublicationId> interest) {
    Waiter waiter = new Waiter(interest);
    waiters.add(waiter);
    return waiter;
  }

  /** Tells that a publication changed. */
  public void changed(PublicationId id) {
    waiters.stream().filter(waiter -> waiter.interest.test(id)).forEach(Waiter::wake);
  }

  private final class Waiter implements Subscription {
    private final Predicate<PublicationId> interest;
    private final Semaphore signals = new Semaphore(0);

    Waiter(Predicate<PublicationId> interest) {
      this.interest = interest;
    }

    void wake() {
      signals.release();
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
      boolean signalled = signals.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      signals.drainPermits();
      return signalled;
    }

    @Override
    public void close() {
      waiters.remove(this);
    }
  }
}
