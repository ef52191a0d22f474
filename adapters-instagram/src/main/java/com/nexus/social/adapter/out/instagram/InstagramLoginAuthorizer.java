package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Connects accounts by Business Login for Instagram.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
 *     login for Instagram</a>
 */
final class InstagramLoginAuthorizer implements PlatformAuthorizer {
  private final InstagramSettings settings;
  private final MetaHttp http;
  private final GraphCalls calls;
  private final InstantSource clock;

  InstagramLoginAuthorizer(
      InstagramSettings settings, MetaHttp http, GraphCalls calls, InstantSource clock) {
    this.settings = settings;
    this.http = http;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public URI redirectUri() {
    return settings.redirectUri();
  }

  @Override
  public URI authorizationUrl(OAuthState state, URI redirectUri) {
    return MetaHttp.base(settings.hosts().instagram())
        .newBuilder()
        .addPathSegments("oauth/authorize")
        .addQueryParameter("client_id", settings.appId())
        .addQueryParameter("redirect_uri", redirectUri.toString())
        .addQueryParameter("response_type", "code")
        .addQueryParameter("scope", String.join(",", InstagramScopes.REQUESTED))
        .addQueryParameter("state", state.value())
        .build()
        .uri();
  }

  @Override
  public Authorization redeem(String code, URI redirectUri) {
    Answers.Token shortLived = exchange(bare(code), redirectUri);
    shortLived.scopes().ifPresent(InstagramLoginAuthorizer::requireScopes);
    Instant askedAt = clock.instant();
    Answers.Token longLived = prolong(shortLived);
    // Who does not say what was granted, granted what was requested (RFC 6749, 5.1).
    Set<String> scopes =
        shortLived.scopes().or(longLived::scopes).orElse(Set.copyOf(InstagramScopes.REQUESTED));
    requireScopes(scopes);
    AccessToken token = new AccessToken(longLived.accessToken());
    return new Authorization(
        new Grant(account(token), scopes), token, TokenLifetimes.expiry(longLived, askedAt));
  }

  private Answers.Token exchange(String code, URI redirectUri) {
    var call =
        http.login()
            .exchangeCode(
                settings.appId(),
                settings.appSecret(),
                "authorization_code",
                redirectUri.toString(),
                code);
    return calls.send(Operation.REDEEM, call, Answers.Token.class);
  }

  private Answers.Token prolong(Answers.Token shortLived) {
    var call = http.tokens().longLivedToken(settings.appSecret(), shortLived.accessToken());
    return calls.read(Operation.REDEEM, call, Answers.Token.class);
  }

  private PlatformAccount account(AccessToken token) {
    var call = http.reads().me(Bearer.of(token));
    Answers.Account me = calls.read(Operation.REDEEM, call, Answers.Account.class);
    // "BUSINESS", "Media_Creator", … : the spellings vary, and only one kind is of no use.
    if ("PERSONAL".equalsIgnoreCase(me.accountType())) {
      throw rejected(
          FailureCause.ACCOUNT_NOT_ELIGIBLE,
          "@%s is a personal account. Switch it to a professional one in the Instagram app, then"
                  .formatted(me.username())
              + " connect it again.");
    }
    return new PlatformAccount(
        me.userId(),
        me.username(),
        me.name() == null ? "" : me.name(),
        WebLinks.parse(me.profilePictureUrl()));
  }

  private static void requireScopes(Set<String> granted) {
    InstagramScopes.REQUIRED.stream()
        .filter(scope -> !granted.contains(scope))
        .findFirst()
        .ifPresent(
            missing -> {
              throw rejected(
                  FailureCause.SCOPE_MISSING,
                  "The permission %s was not granted. Connect the account again and tick it."
                      .formatted(missing));
            });
  }

  /** Meta ends the redirect with "#_", which copies of the address bar have in the code. */
  private static String bare(String code) {
    String bare = code.strip();
    int fragment = bare.indexOf('#');
    return fragment < 0 ? bare : bare.substring(0, fragment);
  }

  private static PlatformException rejected(FailureCause cause, String guidance) {
    return new PlatformException(new PlatformError.Rejected(Failure.of(cause, guidance)));
  }
}
