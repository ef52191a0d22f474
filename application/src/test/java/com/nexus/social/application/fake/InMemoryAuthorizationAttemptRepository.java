package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AttemptState;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
  public synchronized boolean replace(AuthorizationAttempt before, AuthorizationAttempt after) {
    return attempts.replace(before.stateHash(), before, after);
  }

  @Override
  public synchronized int forget(Instant now, Instant longAgo, int limit) {
    List<AuthorizationAttempt> forgotten =
        attempts.values().stream()
            .filter(each -> !each.expiresAt().isAfter(longAgo))
            .limit(limit)
            .toList();
    forgotten.forEach(each -> attempts.remove(each.stateHash()));
    List<AuthorizationAttempt> erased =
        attempts.values().stream()
            .filter(each -> each.state() instanceof AttemptState.Choosing)
            .filter(each -> !each.expiresAt().isAfter(now))
            .limit(limit)
            .toList();
    erased.forEach(each -> attempts.put(each.stateHash(), each.abandoned()));
    return forgotten.size() + erased.size();
  }
}
