package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A token that was handed out.
 *
 * @param id the token itself
 * @param generation of its grant when it was made
 * @param scopes what the grant allowed then; what it allows now counts too
 */
public record AccessToken(
    String id,
    TokenKind kind,
    String grantId,
    int generation,
    List<String> scopes,
    Lifetime lifetime)
    implements Entity {
  public AccessToken {
    scopes = List.copyOf(scopes);
  }

  /** From when to when it is good. */
  public record Lifetime(Instant issuedAt, Instant expiresAt) {
    public static Lifetime of(Instant now, Duration duration) {
      return new Lifetime(now, now.plus(duration));
    }
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(lifetime.expiresAt());
  }

  public AccessToken expiringAt(Instant at) {
    return new AccessToken(
        id, kind, grantId, generation, scopes, new Lifetime(lifetime.issuedAt(), at));
  }
}
