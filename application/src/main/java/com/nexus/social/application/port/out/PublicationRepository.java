package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps publications and their events: it is the queue, too. Every stored change is told to {@link
 * PublicationSignals}. Each method may throw {@link StorageUnavailableException}; a change may then
 * have been stored or not, and its version tells.
 */
public interface PublicationRepository {
  /**
   * Stores a new publication as version 1, with its event as the first, unless the request is
   * known.
   *
   * @return whether it was stored; false if the connection has a publication with this request id
   */
  boolean insert(Transition accepted);

  /** The publication with this id. */
  Optional<Publication> find(PublicationId id);

  /** The publication of this request. */
  Optional<Publication> find(ConnectionId connectionId, RequestId requestId);

  /**
   * Takes publications that are due at {@code now}, those due longest first, and makes them due
   * again at {@code until}, in one step: of any number of callers at the same time, each
   * publication goes to one. A claimed publication has a new version, so that whoever held it
   * before can store nothing any more.
   */
  List<Publication> claimDue(Instant now, Instant until, int limit);

  /** Makes publications due at {@code until} instead, each if it still has the version given. */
  void extendClaims(Map<PublicationId, Long> versions, Instant until);

  /** When the next publication is due. */
  Optional<Instant> nextDue();

  /**
   * Stores a change, and its event if it is one, under the next version.
   *
   * @return what was stored; empty if the stored version is not the one the change is based on, and
   *     then nothing is changed
   */
  Optional<Publication> update(Transition transition);

  /** The events after a sequence, in order. */
  List<PublicationEvent> events(PublicationId id, long afterSequence);

  /** Which of these posts are known to be publications of this connection. */
  Set<MediaId> known(ConnectionId connectionId, Set<MediaId> candidates);
}
