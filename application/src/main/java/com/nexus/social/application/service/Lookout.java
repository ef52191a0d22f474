package com.nexus.social.application.service;

import com.nexus.social.application.port.out.Subscription;
import java.time.Duration;

/**
 * Says when to look at what is stored: when there was a signal, so that one who waits costs next to
 * nothing, and now and then without one, so that a lost signal delays and loses nothing.
 */
final class Lookout implements AutoCloseable {
  /** The time spent waiting after which it is time to look without a signal. */
  static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(15);

  private final Subscription subscription;
  private Duration untilNextLook = Duration.ZERO;

  Lookout(Subscription subscription) {
    this.subscription = subscription;
  }

  /** Whether it is time to look; if so, whoever asks does. */
  boolean isTime() {
    boolean isTime = !untilNextLook.isPositive();
    if (isTime) {
      untilNextLook = WITHOUT_SIGNAL;
    }
    return isTime;
  }

  /** Waits until it may be time to look, at most {@code patience}. */
  void await(Duration patience) throws InterruptedException {
    Duration wait = patience.compareTo(untilNextLook) < 0 ? patience : untilNextLook;
    boolean signalled = subscription.await(wait);
    untilNextLook = signalled ? Duration.ZERO : untilNextLook.minus(wait);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
