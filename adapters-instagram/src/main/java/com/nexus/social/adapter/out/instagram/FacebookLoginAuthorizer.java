package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.FacebookTokens.Inspected;
import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Connects the accounts that are linked to a person's Facebook Pages.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow">Manually
 *     built login flow</a>
 * @see <a
 *     href="https://developers.facebook.com/documentation/facebook-login/facebook-login-for-business">Facebook
 *     Login for Business</a>
 */
final class FacebookLoginAuthorizer implements PlatformAuthorizer {
  static final Login LOGIN = new Login("facebook");

  private final FacebookLoginApp login;
  private final HttpUrl dialogHost;
  private final MetaHttp http;
  private final GraphCalls calls;
  private final InstantSource clock;
  private final FacebookTokens tokens;
  private final FacebookAccounts accounts;

  FacebookLoginAuthorizer(
      FacebookLoginApp login,
      HttpUrl dialogHost,
      MetaHttp http,
      GraphCalls calls,
      InstantSource clock) {
    this.login = login;
    this.dialogHost = dialogHost;
    this.http = http;
    this.calls = calls;
    this.clock = clock;
    this.tokens = new FacebookTokens(login.app(), http, calls, clock);
    this.accounts = new FacebookAccounts(new FacebookPages(http.facebookReads(), calls), tokens);
  }

  @Override
  public Login login() {
    return LOGIN;
  }

  @Override
  public URI redirectUri() {
    return login.app().redirectUri();
  }

  @Override
  public URI authorizationUrl(OAuthState state, URI redirectUri) {
    HttpUrl.Builder url =
        dialogHost
            .newBuilder()
            .addPathSegments("dialog/oauth")
            .addQueryParameter("client_id", login.app().appId())
            .addQueryParameter("redirect_uri", redirectUri.toString())
            .addQueryParameter("response_type", "code");
    login
        .configId()
        .ifPresentOrElse(
            configId -> url.addQueryParameter("config_id", configId), () -> addScopes(url));
    return url.addQueryParameter("state", state.value()).build().uri();
  }

  /** Without auth_type people are not asked again for what they once declined. */
  private static void addScopes(HttpUrl.Builder url) {
    url.addQueryParameter("scope", String.join(",", LoginScopes.OF_FACEBOOK.requested()))
        .addQueryParameter("auth_type", "rerequest");
  }

  @Override
  public Consent redeem(String code, URI redirectUri) {
    Inspected inspected = tokens.redeem(AuthorizationCodes.bare(code), redirectUri);
    Set<String> scopes = inspected.inspection().granted();
    LoginScopes.OF_FACEBOOK.require(scopes, PlatformError.Rejected::new);
    return new Consent(
        inspected.token(), inspected.inspection().subject(), scopes, inspected.validity());
  }

  @Override
  public Accounts accounts(AccessToken token, Set<String> scopes) {
    return accounts.of(token, scopes);
  }

  @Override
  public RenewedToken renew(AccessToken token) {
    Inspected inspected = tokens.renew(token);
    requireDataAccess(inspected.validity());
    Set<String> scopes = inspected.inspection().granted();
    LoginScopes.OF_FACEBOOK.require(scopes, PlatformError.NotAuthorized::new);
    return new RenewedToken(inspected.token(), Optional.of(scopes), inspected.validity());
  }

  /** When it has ended, permissions lack too; this is why. */
  private void requireDataAccess(Validity validity) {
    Optional<Instant> end = validity.dataAccessExpiresAt();
    if (end.isPresent() && !clock.instant().isBefore(end.get())) {
      throw new PlatformException(
          new PlatformError.NotAuthorized(
              Failure.of(
                  FailureCause.DATA_ACCESS_EXPIRED,
                  "Meta stopped giving out the account's data at %s, as the person was not seen for"
                          .formatted(end.get())
                      + " too long. Connect the account again.")));
    }
  }

  /** Meta renews a token at any age, as far as is known. */
  @Override
  public Duration youngestRenewable() {
    return Duration.ZERO;
  }

  @Override
  public boolean revoke(AccessToken token) {
    var call = http.facebookWrites().revoke(Bearer.of(token));
    return calls.send(Operation.CONNECT, call, FacebookAnswers.Done.class).success();
  }
}
