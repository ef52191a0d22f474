package com.nexus.social.application.port.in;

import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.util.List;

/** Drives publications forward; for the workers of this system, of which any number may run. */
public interface AdvancePublicationsUseCase {
  /**
   * Takes publications whose next step is due, oldest first, at most {@code limit}. Nobody else
   * gets them for a while.
   */
  List<Publication> claimDue(int limit);

  /**
   * Takes the steps of one claimed publication that can be taken now. What fails for a reason that
   * passes is due again later; a caller that dies half-way costs nothing but the time until the
   * claim ends.
   */
  void advance(Publication claimed);

  /**
   * Keeps the claims of the publications being advanced; to be called every few seconds while there
   * are any.
   */
  void renewClaims();

  /** Waits until a publication may be due, at most {@code patience}. */
  void awaitDue(Duration patience) throws InterruptedException;
}
