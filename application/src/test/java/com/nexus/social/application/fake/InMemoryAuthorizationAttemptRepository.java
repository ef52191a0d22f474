package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attempts in a map. */
public final class InMemoryAuthorizationAttemptRepository
    implements AuthorizationAttemptRepository {
  private final Map<String, AuthorizationAttempt> attempts = new HashMap<>();

  @Override
  public synchronized void insert(AuthorizationAttempt attempt) {
    if (attempts.putIfAbsent(attempt.stateHash(), attempt) != null) {
      throw new IllegalStateException("Two attempts with one state");
    }
  }

  @Override
  public synchronized Optional<AuthorizationAttempt> find(String stateHash) {
    return Optional.ofNullable(attempts.get(stateHash));
  }

  @Override
  public synchronized boolean redeem(AuthorizationAttempt redeemed) {
    boolean first = find(redeemed.stateHash()).orElseThrow().redeemedAt().isEmpty();
    if (first) {
      attempts.put(redeemed.stateHash(), redeemed);
    }
    return first;
  }
}
