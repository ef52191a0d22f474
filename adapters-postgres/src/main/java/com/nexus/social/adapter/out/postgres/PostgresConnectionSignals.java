package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.connection.UserId;

/** Wakes those who wait for a user's connections. */
record PostgresConnectionSignals(Subscribers subscribers) implements ConnectionSignals {
  @Override
  public Subscription subscribe(UserId userId) {
    return subscribers.add(userId.value());
  }
}
