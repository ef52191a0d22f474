package com.nexus.social.application.port.out;

import com.nexus.social.domain.publication.PublicationId;

/** Wakes those who wait for a publication to change, on this replica or another. */
public interface PublicationSignals {
  /** Wakes for one publication. */
  Subscription subscribe(PublicationId id);

  /** Wakes for every publication. */
  Subscription subscribeToAll();
}
