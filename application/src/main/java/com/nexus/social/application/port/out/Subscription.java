package com.nexus.social.application.port.out;

import java.time.Duration;

/**
 * One who waits for signals. A signal is a hint: it may come for nothing, and after a broken
 * connection it may not come, so that whoever waits looks now and then without one.
 */
public interface Subscription extends AutoCloseable {
  /**
   * Waits for a signal, at most {@code patience}; a signal that came since the last wait, or since
   * subscribing, counts.
   *
   * @return whether there was a signal
   */
  boolean await(Duration patience) throws InterruptedException;

  @Override
  void close();
}
