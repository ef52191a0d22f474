package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.PublicationId;

/** Wakes those who wait for publications. */
record PostgresPublicationSignals(Subscribers subscribers) implements PublicationSignals {
  @Override
  public Subscription subscribe(PublicationId id) {
    return subscribers.add(id.value());
  }

  @Override
  public Subscription subscribeToAll() {
    return subscribers.addToAll();
  }
}
