package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AuthorizationAttempt;
import java.util.Optional;

/** Keeps OAuth round trips. Each method may throw {@link StorageUnavailableException}. */
public interface AuthorizationAttemptRepository {
  /** Stores a new attempt. */
  void insert(AuthorizationAttempt attempt);

  /** The attempt with this state hash. */
  Optional<AuthorizationAttempt> find(String stateHash);

  /**
   * Stores that the attempt was redeemed.
   *
   * @return whether it was the first to do so: of any number of callers at the same time, one gets
   *     true
   */
  boolean redeem(AuthorizationAttempt redeemed);
}
