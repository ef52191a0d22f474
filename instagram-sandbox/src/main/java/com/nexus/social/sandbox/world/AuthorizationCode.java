package com.nexus.social.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * A code on its way from the dialog to the exchange: once, for one hour, for one redirect URI.
 *
 * @param id the code itself
 */
public record AuthorizationCode(
    String id, Award award, String redirectUri, Instant expiresAt, boolean used) implements Entity {

  /** The token that the code is good for. */
  public record Award(TokenKind kind, String grantId, List<String> scopes) {
    public Award {
      scopes = List.copyOf(scopes);
    }
  }

  public AuthorizationCode spent() {
    return new AuthorizationCode(id, award, redirectUri, expiresAt, true);
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
