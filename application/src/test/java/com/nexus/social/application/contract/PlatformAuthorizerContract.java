package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Authorization;
import com.nexus.social.application.port.out.PlatformError.Rejected;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link PlatformAuthorizer} does. */
public interface PlatformAuthorizerContract {
  OAuthState STATE = new OAuthState("s-256_bits");

  /** The authorizer under test; the same one at each call within a test. */
  PlatformAuthorizer authorizer();

  /** The authorizer's clock. */
  InstantSource clock();

  /** The person agrees on the consent screen: the URI that the browser is sent to. */
  URI consent(URI authorizationUrl);

  /** The person agrees, but not to publishing. */
  URI consentWithoutPublishing(URI authorizationUrl);

  private URI consentScreen() {
    return authorizer().authorizationUrl(STATE, authorizer().redirectUri());
  }

  private static String code(URI redirect) {
    String code = Queries.parse(redirect).getOrDefault("code", "");
    assertThat(code).as("code in %s", redirect).isNotBlank();
    return code;
  }

  private FailureCause rejection(String code, URI redirectUri) {
    PlatformException refused =
        catchThrowableOfType(PlatformException.class, () -> authorizer().redeem(code, redirectUri));
    assertThat(refused.error()).isInstanceOf(Rejected.class);
    assertThat(refused.error().failure().guidance()).isNotBlank();
    return refused.error().failure().cause();
  }

  @Test
  default void authorizationUrl_consented_bringsBackTheStateToTheRedirectUri() {
    URI redirect = consent(consentScreen());
    assertThat(redirect.toString()).startsWith(authorizer().redirectUri().toString());
    Map<String, String> query = Queries.parse(redirect);
    assertThat(query).containsEntry("state", STATE.value()).containsKey("code");
  }

  @Test
  default void redeem_freshCode_givesAccountScopesAndALongLivedToken() {
    Authorization authorization =
        authorizer().redeem(code(consent(consentScreen())), authorizer().redirectUri());

    assertThat(authorization.grant().account().id()).isNotBlank();
    assertThat(authorization.grant().account().handle()).isNotBlank().doesNotStartWith("@");
    assertThat(authorization.grant().scopes()).isNotEmpty();
    assertThat(authorization.token().value()).isNotBlank();
    assertThat(Duration.between(clock().instant(), authorization.expiresAt()))
        .isBetween(Duration.ofDays(59), Duration.ofDays(61));
  }

  @Test
  default void redeem_twice_isRefusedTheSecondTime() {
    String code = code(consent(consentScreen()));
    authorizer().redeem(code, authorizer().redirectUri());
    assertThat(rejection(code, authorizer().redirectUri()))
        .isEqualTo(FailureCause.AUTHORIZATION_CODE_REFUSED);
  }

  @Test
  default void redeem_codeNobodyGaveOut_isRefused() {
    assertThat(rejection("AQBnobody", authorizer().redirectUri()))
        .isEqualTo(FailureCause.AUTHORIZATION_CODE_REFUSED);
  }

  @Test
  default void redeem_otherRedirectUri_isRefused() {
    String code = code(consent(consentScreen()));
    assertThat(rejection(code, URI.create(authorizer().redirectUri() + "/")))
        .isIn(FailureCause.AUTHORIZATION_CODE_REFUSED, FailureCause.APP_MISCONFIGURED);
  }

  @Test
  default void redeem_withoutARequiredPermission_isRefused() {
    String code = code(consentWithoutPublishing(consentScreen()));
    assertThat(rejection(code, authorizer().redirectUri())).isEqualTo(FailureCause.SCOPE_MISSING);
  }
}
