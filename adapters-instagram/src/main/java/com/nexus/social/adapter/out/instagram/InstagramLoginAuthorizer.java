package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Connects accounts by Business Login for Instagram. A token is for one account.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
 *     login for Instagram</a>
 */
final class InstagramLoginAuthorizer implements PlatformAuthorizer {
  static final Login LOGIN = new Login("instagram");

  private final LoginApp app;
  private final HttpUrl dialogHost;
  private final MetaHttp http;
  private final GraphCalls calls;
  private final InstantSource clock;

  InstagramLoginAuthorizer(
      LoginApp app, HttpUrl dialogHost, MetaHttp http, GraphCalls calls, InstantSource clock) {
    this.app = app;
    this.dialogHost = dialogHost;
    this.http = http;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Login login() {
    return LOGIN;
  }

  @Override
  public URI redirectUri() {
    return app.redirectUri();
  }

  @Override
  public URI authorizationUrl(OAuthState state, URI redirectUri) {
    return dialogHost
        .newBuilder()
        .addPathSegments("oauth/authorize")
        .addQueryParameter("client_id", app.appId())
        .addQueryParameter("redirect_uri", redirectUri.toString())
        .addQueryParameter("response_type", "code")
        .addQueryParameter("scope", String.join(",", LoginScopes.OF_INSTAGRAM.requested()))
        .addQueryParameter("state", state.value())
        .build()
        .uri();
  }

  @Override
  public Consent redeem(String code, URI redirectUri) {
    Answers.Token shortLived = exchange(AuthorizationCodes.bare(code), redirectUri);
    shortLived.scopes().ifPresent(InstagramLoginAuthorizer::requireScopes);
    Instant askedAt = clock.instant();
    Answers.Token longLived = prolong(shortLived);
    // Who does not say what was granted, granted what was requested (RFC 6749, 5.1).
    Set<String> scopes =
        shortLived
            .scopes()
            .or(longLived::scopes)
            .orElse(Set.copyOf(LoginScopes.OF_INSTAGRAM.requested()));
    requireScopes(scopes);
    AccessToken token = new AccessToken(longLived.accessToken());
    return new Consent(
        token,
        subject(shortLived, token),
        scopes,
        TokenLifetimes.of(longLived.expiresIn(), askedAt));
  }

  private static void requireScopes(Set<String> granted) {
    LoginScopes.OF_INSTAGRAM.require(granted, PlatformError.Rejected::new);
  }

  private Answers.Token exchange(String code, URI redirectUri) {
    var call =
        http.instagramLogin()
            .exchangeCode(
                app.appId(), app.appSecret(), "authorization_code", redirectUri.toString(), code);
    return calls.send(Operation.CONNECT, call, Answers.Token.class);
  }

  private Answers.Token prolong(Answers.Token shortLived) {
    var call = http.instagramTokens().longLivedToken(app.appSecret(), shortLived.accessToken());
    return calls.read(Operation.CONNECT, call, Answers.Token.class);
  }

  /** The two places where Meta says it agree. */
  private String subject(Answers.Token shortLived, AccessToken token) {
    return Optional.ofNullable(shortLived.userId())
        .or(() -> Optional.ofNullable(me(token).id()))
        .orElseThrow(() -> new PlatformException(Diagnosis.unreadable(Operation.CONNECT, 200)));
  }

  private Answers.Account me(AccessToken token) {
    var call = http.instagramUser().me(Bearer.of(token));
    return calls.read(Operation.CONNECT, call, Answers.Account.class);
  }

  @Override
  public Accounts accounts(AccessToken token, Set<String> scopes) {
    try {
      Answers.Account me = me(token);
      // "BUSINESS", "Media_Creator", … : the spellings vary, and only one kind is of no use.
      return "PERSONAL".equalsIgnoreCase(me.accountType())
          ? none(Obstacles.personal("@" + me.username()))
          : new Accounts(List.of(eligible(me, scopes)), List.of());
    } catch (PlatformException e) {
      // An account that was switched back is not shown any more.
      if (e.error().failure().cause() == FailureCause.ACCOUNT_NOT_ELIGIBLE) {
        return none(Obstacles.personal("Your Instagram account"));
      }
      throw e;
    }
  }

  private static Accounts none(Obstacle obstacle) {
    return new Accounts(List.of(), List.of(obstacle));
  }

  private static EligibleAccount eligible(Answers.Account me, Set<String> scopes) {
    return new EligibleAccount(
        me.described(), LoginScopes.OF_INSTAGRAM.capabilities(scopes), Optional.empty());
  }

  @Override
  public RenewedToken renew(AccessToken token) {
    Instant askedAt = clock.instant();
    var call = http.instagramTokens().renewedToken(token.value());
    Answers.Token renewed = calls.read(Operation.CONNECT, call, Answers.Token.class);
    renewed
        .scopes()
        .ifPresent(
            scopes -> LoginScopes.OF_INSTAGRAM.require(scopes, PlatformError.NotAuthorized::new));
    return new RenewedToken(
        new AccessToken(renewed.accessToken()),
        renewed.scopes(),
        TokenLifetimes.of(renewed.expiresIn(), askedAt));
  }

  @Override
  public Duration youngestRenewable() {
    return InstagramLimits.YOUNGEST_RENEWABLE;
  }

  /** Meta has no call for it: people remove apps in Instagram's settings. */
  @Override
  public boolean revoke(AccessToken token) {
    return false;
  }
}
