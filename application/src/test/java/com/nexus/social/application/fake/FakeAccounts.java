package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PlatformAccess;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform's authorization server in memory, with one account. */
public final class FakeAccounts implements PlatformAuthorizer {
  /** The id of the account. */
  public static final String ACCOUNT_ID = "17841400000000001";

  private static final URI CONSENT_SCREEN = URI.create("https://platform.example/consent");

  private record Code(URI redirectUri, Set<String> scopes) {}

  private final InstantSource clock;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Set<AccessToken> tokens = ConcurrentHashMap.newKeySet();

  public FakeAccounts(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public URI redirectUri() {
    return URI.create("https://app.example/callback");
  }

  @Override
  public URI authorizationUrl(OAuthState state, URI redirectUri) {
    return URI.create(CONSENT_SCREEN + "?redirect_uri=" + redirectUri + "&state=" + state.value());
  }

  /** The person agrees to these permissions: where the browser is sent. */
  public URI consent(URI authorizationUrl, Set<String> scopes) {
    Map<String, String> query = Queries.parse(authorizationUrl);
    String code = "code" + count.incrementAndGet();
    URI redirectUri = URI.create(query.getOrDefault("redirect_uri", ""));
    codes.put(code, new Code(redirectUri, scopes));
    return URI.create(redirectUri + "?code=" + code + "&state=" + query.get("state"));
  }

  @Override
  public Authorization redeem(String code, URI redirectUri) {
    Code known = codes.remove(code);
    if (known == null || !known.redirectUri().equals(redirectUri)) {
      throw rejected(FailureCause.AUTHORIZATION_CODE_REFUSED, "The code is not valid.");
    }
    if (!known.scopes().contains("publish")) {
      throw rejected(FailureCause.SCOPE_MISSING, "The permission \"publish\" was not granted.");
    }
    AccessToken token = new AccessToken("token" + count.incrementAndGet());
    tokens.add(token);
    return new Authorization(
        new Grant(
            new PlatformAccount(ACCOUNT_ID, "nexus.coffee", "Nexus Coffee", Optional.empty()),
            known.scopes()),
        token,
        clock.instant().plus(Duration.ofDays(60)));
  }

  private static PlatformException rejected(FailureCause cause, String guidance) {
    return new PlatformException(new PlatformError.Rejected(Failure.of(cause, guidance)));
  }

  /** The person removes the app: no token is accepted any more. */
  public void revokeAll() {
    tokens.clear();
  }

  boolean accepts(PlatformAccess access) {
    return access.accountId().equals(ACCOUNT_ID) && tokens.contains(access.token());
  }
}
