package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformAuthorizer.RenewedToken;
import com.nexus.social.application.port.out.PlatformError.NotAuthorized;
import com.nexus.social.application.port.out.PlatformError.Rejected;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PlatformAuthorizer} does. */
public interface PlatformAuthorizerContract {
  OAuthState STATE = new OAuthState("s-256_bits");

  /** The authorizer under test; the same one at each call within a test. */
  PlatformAuthorizer authorizer();

  /** The authorizer's clock. */
  InstantSource clock();

  /** Lets time pass, for the authorizer and for the platform. */
  void pass(Duration duration);

  /** The person agrees on the consent screen, for one account: where the browser is sent. */
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

  private Consent consented() {
    return authorizer().redeem(code(consent(consentScreen())), authorizer().redirectUri());
  }

  private static Duration lifetime(Validity validity) {
    return Duration.between(validity.obtainedAt(), validity.expiresAt().orElseThrow());
  }

  @Test
  default void redeem_freshCode_givesALongLivedTokenWithItsScopesAndWhoseItIs() {
    Instant before = clock().instant();

    Consent consent = consented();

    assertThat(consent.token().value()).isNotBlank();
    assertThat(consent.subject()).isNotBlank();
    assertThat(consent.scopes()).isNotEmpty();
    assertThat(consent.validity().obtainedAt()).isBetween(before, clock().instant());
    assertThat(lifetime(consent.validity())).isBetween(Duration.ofDays(59), Duration.ofDays(61));
  }

  @Test
  default void redeem_samePersonTwice_givesTheSameSubject() {
    assertThat(consented().subject()).isEqualTo(consented().subject());
  }

  @Test
  default void accounts_consentedToOne_givesItWithWhatCanBeDone() {
    Consent consent = consented();

    Accounts accounts = authorizer().accounts(consent.token(), consent.scopes());

    assertThat(accounts.eligible()).hasSize(1);
    EligibleAccount eligible = accounts.eligible().getFirst();
    assertThat(eligible.account().id()).isNotBlank();
    assertThat(eligible.account().handle()).isNotBlank().doesNotStartWith("@");
    assertThat(eligible.capabilities()).contains(Capability.PUBLISH);
  }

  @Test
  default void accounts_deadToken_isNotAuthorized() {
    PlatformException refused =
        catchThrowableOfType(
            PlatformException.class,
            () -> authorizer().accounts(new AccessToken("dead"), Set.of("any")));
    assertThat(refused.error()).isInstanceOf(NotAuthorized.class);
  }

  @Test
  default void renew_ripeToken_givesOneThatLastsLonger() {
    Consent consent = consented();
    pass(Duration.ofDays(50));

    RenewedToken renewed = authorizer().renew(consent.token());

    assertThat(renewed.validity().outlasts(consent.validity())).isTrue();
    assertThat(lifetime(renewed.validity())).isBetween(Duration.ofDays(59), Duration.ofDays(61));
    assertThat(authorizer().accounts(renewed.token(), consent.scopes()).eligible()).hasSize(1);
  }

  @Test
  default void renew_ripeToken_leavesTheOldOneAcceptedUntilItsOwnEnd() {
    Consent consent = consented();
    pass(Duration.ofDays(50));
    authorizer().renew(consent.token());
    assertThat(authorizer().renew(consent.token()).token().value()).isNotBlank();
  }

  @Test
  default void renew_expiredToken_isNotAuthorized() {
    Consent consent = consented();
    pass(Duration.ofDays(61));
    PlatformException refused =
        catchThrowableOfType(PlatformException.class, () -> authorizer().renew(consent.token()));
    assertThat(refused.error()).isInstanceOf(NotAuthorized.class);
    assertThat(refused.error().failure().guidance()).isNotBlank();
  }

  @Test
  default void revoke_anyToken_endsItIfItSaysSo() {
    Consent consent = consented();
    if (authorizer().revoke(consent.token())) {
      assertThatThrownBy(() -> authorizer().accounts(consent.token(), consent.scopes()))
          .isInstanceOf(PlatformException.class);
    } else {
      assertThat(authorizer().accounts(consent.token(), consent.scopes()).eligible()).hasSize(1);
    }
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
