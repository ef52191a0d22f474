package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.TokenKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes codes and tokens; all lifetimes of Instagram Login stand here. */
public final class TokenIssuer {
  private static final Duration CODE = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofHours(1);
  // The number of seconds that Meta's own samples show; just short of 60 days.
  private static final Duration LONG = Duration.ofSeconds(5_183_944);
  private static final Duration YOUNGEST_REFRESHED = Duration.ofHours(24);

  private TokenIssuer() {}

  static AuthorizationCode code(Grant grant, List<String> scopes, String redirectUri, Instant now) {
    return new AuthorizationCode(
        Identifiers.code(), grant.id(), scopes, redirectUri, now.plus(CODE), false);
  }

  static AccessToken shortLived(Grant grant, List<String> scopes, Instant now) {
    return issue(TokenKind.INSTAGRAM_SHORT_LIVED, grant, scopes, now, SHORT);
  }

  public static AccessToken longLived(Grant grant, List<String> scopes, Instant now) {
    return issue(TokenKind.INSTAGRAM_LONG_LIVED, grant, scopes, now, LONG);
  }

  static boolean refreshableAt(AccessToken token, Instant now) {
    return !now.isBefore(token.lifetime().issuedAt().plus(YOUNGEST_REFRESHED));
  }

  private static AccessToken issue(
      TokenKind kind, Grant grant, List<String> scopes, Instant now, Duration lifetime) {
    return new AccessToken(
        Identifiers.instagramToken(),
        kind,
        grant.id(),
        grant.generation(),
        scopes,
        AccessToken.Lifetime.of(now, lifetime));
  }
}
