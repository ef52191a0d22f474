package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.TokenKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Makes codes and tokens; all lifetimes of both logins stand here. */
public final class TokenIssuer {
  private static final Duration CODE = Duration.ofHours(1);
  private static final Duration INSTAGRAM_SHORT = Duration.ofHours(1);
  // The numbers of seconds that Meta's own samples show; the second is just short of 60 days.
  private static final Duration FACEBOOK_SHORT = Duration.ofSeconds(5_108);
  private static final Duration LONG = Duration.ofSeconds(5_183_944);
  private static final Duration YOUNGEST_REFRESHED = Duration.ofHours(24);

  private TokenIssuer() {}

  static AuthorizationCode code(AuthorizationCode.Award award, String redirectUri, Instant now) {
    return new AuthorizationCode(Identifiers.code(), award, redirectUri, now.plus(CODE), false);
  }

  public static AccessToken issue(TokenKind kind, Grant grant, List<String> scopes, Instant now) {
    String id =
        switch (kind.login()) {
          case FACEBOOK -> Identifiers.facebookToken();
          case INSTAGRAM -> Identifiers.instagramToken();
        };
    return new AccessToken(id, kind, AccessToken.Holder.of(grant), scopes, lifetime(kind, now));
  }

  /**
   * The token of a Page, made from a token of the person: always the same from the same, and
   * without an end unless the person's own is about to end.
   */
  public static AccessToken forPage(AccessToken person, String pageId, Instant now) {
    String derived =
        Base64.getEncoder()
            .encodeToString(Hmac.sha256(person.id(), pageId))
            .replaceAll("[^A-Za-z0-9]", "Z");
    AccessToken.Lifetime lifetime =
        person.kind() == TokenKind.FACEBOOK_SHORT_LIVED
            ? person.lifetime()
            : AccessToken.Lifetime.endless(now);
    return new AccessToken(
        "EAA" + derived + "PZD",
        TokenKind.FACEBOOK_PAGE,
        person.holder().forPage(pageId),
        person.scopes(),
        lifetime);
  }

  static boolean refreshableAt(AccessToken token, Instant now) {
    return !now.isBefore(token.lifetime().issuedAt().plus(YOUNGEST_REFRESHED));
  }

  /** How long a token lives that a login gives for good behaviour. */
  public static TokenKind longLived(Login login) {
    return switch (login) {
      case FACEBOOK -> TokenKind.FACEBOOK_LONG_LIVED;
      case INSTAGRAM -> TokenKind.INSTAGRAM_LONG_LIVED;
    };
  }

  private static AccessToken.Lifetime lifetime(TokenKind kind, Instant now) {
    return switch (kind) {
      case INSTAGRAM_SHORT_LIVED -> AccessToken.Lifetime.of(now, INSTAGRAM_SHORT);
      case FACEBOOK_SHORT_LIVED -> AccessToken.Lifetime.of(now, FACEBOOK_SHORT);
      case INSTAGRAM_LONG_LIVED, FACEBOOK_LONG_LIVED -> AccessToken.Lifetime.of(now, LONG);
      case FACEBOOK_PAGE, FACEBOOK_SYSTEM_USER -> AccessToken.Lifetime.endless(now);
    };
  }
}
