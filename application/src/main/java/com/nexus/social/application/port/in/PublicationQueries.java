package com.nexus.social.application.port.in;

import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;

/** Reads publications. */
public interface PublicationQueries {
  /**
   * One publication.
   *
   * @throws DomainException PublicationNotFound
   */
  Publication get(PublicationId id);
}
