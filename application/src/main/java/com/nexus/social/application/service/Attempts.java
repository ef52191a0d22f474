package com.nexus.social.application.service;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;

/** Finds attempts for those who may go on with them. */
final class Attempts {
  private Attempts() {}

  /** The attempt that this state was given out for; another user's is unknown to this one. */
  static AuthorizationAttempt require(
      AuthorizationAttemptRepository attempts, OAuthState state, UserId userId) {
    return attempts
        .find(state.hash())
        .filter(found -> found.request().userId().equals(userId))
        .orElseThrow(() -> new DomainException(new DomainError.AuthorizationUnknown()));
  }
}
