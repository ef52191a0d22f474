package com.nexus.social.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * A code on its way from the dialog to the exchange: once, for one hour, for one redirect URI.
 *
 * @param id the code itself
 */
public record AuthorizationCode(
    String id,
    String grantId,
    List<String> scopes,
    String redirectUri,
    Instant expiresAt,
    boolean used)
    implements Entity {
  public AuthorizationCode {
    scopes = List.copyOf(scopes);
  }

  public AuthorizationCode spent() {
    return new AuthorizationCode(id, grantId, scopes, redirectUri, expiresAt, true);
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
