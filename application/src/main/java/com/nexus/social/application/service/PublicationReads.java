package com.nexus.social.application.service;

import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;

/** Reads publications, once or as they go. */
public final class PublicationReads implements PublicationQueries, WatchPublicationUseCase {
  private final PublicationRepository publications;
  private final PublicationSignals signals;

  public PublicationReads(PublicationRepository publications, PublicationSignals signals) {
    this.publications = publications;
    this.signals = signals;
  }

  @Override
  public Publication get(PublicationId id) {
    return publications
        .find(id)
        .orElseThrow(() -> new DomainException(new DomainError.PublicationNotFound(id)));
  }

  @Override
  public Watch watch(PublicationId id, long afterSequence) {
    get(id);
    return new StoredEventsWatch(id, afterSequence, publications, signals.subscribe(id));
  }
}
