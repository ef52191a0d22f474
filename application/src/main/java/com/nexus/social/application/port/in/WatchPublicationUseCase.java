package com.nexus.social.application.port.in;

import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.Optional;

/** Follows a publication to its end. */
public interface WatchPublicationUseCase {
  /**
   * Starts to follow; close it in the end.
   *
   * @param afterSequence the last event that the caller has seen, 0 for none
   * @throws DomainException PublicationNotFound
   */
  Watch watch(PublicationId id, long afterSequence);

  /** A publication being followed, by one thread. */
  interface Watch extends AutoCloseable {
    /**
     * The next event, in order and without gaps; waits for it at most {@code patience}. Empty when
     * there is none yet. After the event of a final state there is never another.
     */
    Optional<PublicationEvent> next(Duration patience) throws InterruptedException;

    /** Whether there is no event left and never will be, as far as {@link #next} has seen. */
    boolean hasEnded();

    @Override
    void close();
  }
}
