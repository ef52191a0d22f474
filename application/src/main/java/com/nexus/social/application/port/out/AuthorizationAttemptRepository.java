package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AuthorizationAttempt;
import java.time.Instant;
import java.util.Optional;

/** Keeps OAuth round trips. Each method may throw {@link StorageUnavailableException}. */
public interface AuthorizationAttemptRepository {
  /** Stores a new attempt. */
  void insert(AuthorizationAttempt attempt);

  /** The attempt with this state hash. */
  Optional<AuthorizationAttempt> find(String stateHash);

  /**
   * Stores that the attempt went on, if it is still as it was.
   *
   * @param before the attempt as it was found
   * @param after the attempt in another state
   * @return whether it was: of any number of callers at the same time, one gets true
   */
  boolean replace(AuthorizationAttempt before, AuthorizationAttempt after);

  /**
   * Deletes attempts whose time was over long ago, and keeps nothing of the offers of which none
   * was chosen in time.
   *
   * @param now makes offers abandoned ones that expired until then
   * @param longAgo deletes those that expired until then
   * @param limit at most so many of each, so that nobody has to wait for it
   * @return how many were deleted or changed
   */
  int forget(Instant now, Instant longAgo, int limit);
}
