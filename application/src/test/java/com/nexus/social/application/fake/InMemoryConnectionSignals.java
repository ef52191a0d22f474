package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.connection.UserId;

/** Signals within one process. */
public final class InMemoryConnectionSignals implements ConnectionSignals {
  private final InMemorySignals<UserId> signals = new InMemorySignals<>();

  @Override
  public Subscription subscribe(UserId userId) {
    return signals.subscribe(userId::equals);
  }

  /** Tells that a connection of this user changed. */
  public void changed(UserId userId) {
    signals.changed(userId);
  }
}
