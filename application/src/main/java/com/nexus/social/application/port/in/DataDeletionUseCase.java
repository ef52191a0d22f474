package com.nexus.social.application.port.in;

import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;

/** Deletes what belongs to a person who asked for it at the platform. */
public interface DataDeletionUseCase {
  /**
   * Ends the person's connections and notes that all that belongs to them is to be deleted, which
   * workers then do. Safe to repeat: the same request has the same answer.
   *
   * @param signed what the platform sent, as it came
   * @throws DomainException CallbackNotAuthentic
   */
  Noted request(Platform platform, String signed);

  /**
   * How far a deletion is.
   *
   * @throws DomainException DataDeletionNotFound
   */
  DataDeletion get(DeletionCode code);

  /**
   * Deletes what is to be deleted, for the workers of this system.
   *
   * @return how many deletions were completed
   */
  int deletePending();

  /**
   * What the platform wants to hear.
   *
   * @param deletion the deletion
   * @param statusPage where the person sees how far it is
   */
  record Noted(DataDeletion deletion, URI statusPage) {}
}
