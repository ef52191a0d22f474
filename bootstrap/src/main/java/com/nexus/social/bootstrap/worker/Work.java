package com.nexus.social.bootstrap.worker;

import java.time.Duration;
import java.util.List;

/** What a {@link WorkLoop} does: things that become due, and are claimed before they are done. */
interface Work<T> {
  /** Takes things that are due, at most {@code limit}; nobody else gets them for a while. */
  List<T> claimDue(int limit);

  /** Does what is to be done with one of them. */
  void perform(T claimed);

  /** Waits until something may be due, at most {@code patience}. */
  void awaitDue(Duration patience) throws InterruptedException;

  /** What one of them is called in a log. */
  String describe(T claimed);
}
