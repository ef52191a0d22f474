package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.Subscription;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Signals within one process, about things of one type. */
final class InMemorySignals<T> {
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  Subscription subscribe(Predicate<T> interest) {
    Waiter waiter = new Waiter(interest);
    waiters.add(waiter);
    return waiter;
  }

  void changed(T subject) {
    waiters.stream().filter(waiter -> waiter.interest.test(subject)).forEach(Waiter::wake);
  }

  private final class Waiter implements Subscription {
    private final Predicate<T> interest;
    private final Semaphore signals = new Semaphore(0);

    Waiter(Predicate<T> interest) {
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
