package com.nexus.social.application.port.in;

import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;

/** Takes a person's wish, made at the platform, that all that belongs to them be deleted. */
public interface DataDeletionUseCase {
  /**
   * Ends the person's connections and notes that all that belongs to them is to be deleted, which
   * {@link DeleteDataUseCase} then does. Safe to repeat: the same request has the same answer.
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
   * What the platform wants to hear.
   *
   * @param deletion the deletion
   * @param statusPage where the person sees how far it is
   */
  record Noted(DataDeletion deletion, URI statusPage) {}
}
