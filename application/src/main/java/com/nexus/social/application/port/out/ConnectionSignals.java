package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.UserId;

/** Wakes those who wait for a user's connections to change, on this replica or another. */
public interface ConnectionSignals {
  /** Wakes for the connections of one user. */
  Subscription subscribe(UserId userId);
}
