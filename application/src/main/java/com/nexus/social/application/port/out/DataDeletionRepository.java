package com.nexus.social.application.port.out;

import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests to delete, and deletes. Each method may throw {@link StorageUnavailableException}.
 */
public interface DataDeletionRepository {
  /**
   * Stores a request, unless it is known.
   *
   * @param requestHash the same for the same request, and tells nothing of it
   * @return the deletion that the request has led to: this one, or the one it led to before
   */
  DataDeletion insert(DataDeletion deletion, String requestHash);

  /** The deletion with this code. */
  Optional<DataDeletion> find(DeletionCode code);

  /** Deletions that have something left to delete, the oldest first. */
  List<DataDeletion> pending(int limit);

  /**
   * Deletes a part of what belongs to a pending deletion: the publications, with all that belongs
   * to them, that were asked for before it was, and, when none is left, the person's connections
   * that are disconnected, with their events. Safe to repeat, and to do at the same time.
   *
   * @param limit at most so many publications
   * @return whether nothing is left
   */
  boolean deletePart(DataDeletion deletion, int limit);

  /** Stores that a deletion is completed; from then on nothing tells whose data it was. */
  void complete(DataDeletion completed);
}
