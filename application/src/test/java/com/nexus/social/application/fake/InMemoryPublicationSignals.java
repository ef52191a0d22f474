package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.PublicationId;

/** Signals within one process. */
public final class InMemoryPublicationSignals implements PublicationSignals {
  private final InMemorySignals<PublicationId> signals = new InMemorySignals<>();

  @Override
  public Subscription subscribe(PublicationId id) {
    return signals.subscribe(id::equals);
  }

  @Override
  public Subscription subscribeToAll() {
    return signals.subscribe(_ -> true);
  }

  /** Tells that a publication changed. */
  public void changed(PublicationId id) {
    signals.changed(id);
  }
}
