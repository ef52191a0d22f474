package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.SandboxedInstagram.ACCOUNT_ID;
import static com.nexus.social.adapter.out.instagram.SandboxedInstagram.PAGE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Quirk;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people have beside the one account that the contract is about. */
class FacebookLoginOnSandboxTest {
  private static final List<String> ALL = LoginScopes.OF_FACEBOOK.requested();

  private final SandboxedInstagram sandboxed = new SandboxedInstagram();
  private final PlatformAuthorizer authorizer = sandboxed.facebookLogin();

  @AfterEach
  void stop() {
    sandboxed.close();
  }

  private Consent redeemed(PlatformAuthorizer login, URI redirect) {
    return login.redeem(Queries.parse(redirect).getOrDefault("code", ""), login.redirectUri());
  }

  private URI dialog(PlatformAuthorizer login) {
    return login.authorizationUrl(new OAuthState("state"), login.redirectUri());
  }

  private Consent consentForAll() {
    return redeemed(authorizer, sandboxed.consentForAll(dialog(authorizer), ALL));
  }

  private Accounts accounts(Consent consent) {
    return authorizer.accounts(consent.token(), consent.scopes());
  }

  @Test
  void accounts_ofAPersonWithManyPages_areAllThatCanBeUsedAndTheRestWithReasons() {
    Accounts accounts = accounts(consentForAll());

    assertThat(accounts.eligible())
        .extracting(each -> each.account().handle())
        .containsExactly("nexus.coffee", "mira.paints", "nexus.roastery", "harbour.ceramics");
    assertThat(accounts.complete()).isTrue();
    assertThat(accounts.obstacles())
        .extracting(Obstacle::subject)
        .containsExactly("The Page \"Nexus Book Club\"");
  }

  @Test
  void accounts_ofAPersonWithManyPages_haveTokensOfTheirOwnThatPublish() {
    Accounts accounts = accounts(consentForAll());

    for (EligibleAccount eligible : accounts.eligible()) {
      AccessToken token = eligible.token().orElseThrow();
      PlatformAccess access =
          new PlatformAccess(FacebookLoginAuthorizer.LOGIN, eligible.account().id(), token);
      assertThat(sandboxed.instagram().publisher().newestMedia(access)).isEmpty();
    }
  }

  @Test
  void accounts_withoutThePermissionForBusinesses_areThoseOfThePersonsOwnPages() {
    URI redirect = sandboxed.consentForAll(dialog(authorizer), LoginScopes.OF_FACEBOOK.required());

    Accounts accounts = accounts(redeemed(authorizer, redirect));

    assertThat(accounts.eligible())
        .extracting(each -> each.account().handle())
        .containsExactly("nexus.coffee", "mira.paints");
    assertThat(accounts.eligible())
        .extracting(EligibleAccount::capabilities)
        .containsOnly(Set.of(Capability.PUBLISH));
  }

  @Test
  void accounts_ofAPersonWhoTickedNoPage_areNoneAndSayThat() {
    Accounts accounts =
        accounts(redeemed(authorizer, sandboxed.consentFor(dialog(authorizer), ALL)));

    assertThat(accounts.eligible()).isEmpty();
    assertThat(accounts.obstacles())
        .extracting(Obstacle::problem)
        .containsExactly("You did not allow this app to use any Page that it can reach.");
  }

  @Test
  void accounts_thatThePersonDidNotTick_areAnObstacleOfTheirPage() {
    URI redirect = sandboxed.consentFor(dialog(authorizer), ALL, PAGE_ID);

    Accounts accounts = accounts(redeemed(authorizer, redirect));

    assertThat(accounts.eligible()).isEmpty();
    assertThat(accounts.obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.subject()).isEqualTo("The Page \"Nexus Coffee\"");
              assertThat(obstacle.problem()).contains("or you did not allow this app to use it");
            });
  }

  @Test
  void accounts_thatTurnedPersonal_areAnObstacleOfTheirPage() {
    Consent consent =
        redeemed(authorizer, sandboxed.consentFor(dialog(authorizer), ALL, PAGE_ID, ACCOUNT_ID));
    sandboxed.control().changeType(ACCOUNT_ID, AccountType.PERSONAL);

    Accounts accounts = accounts(consent);

    assertThat(accounts.eligible()).isEmpty();
    assertThat(accounts.obstacles())
        .extracting(Obstacle::remedy)
        .singleElement()
        .asString()
        .contains("Switch to professional account");
  }

  @Test
  void redeem_ofAConfiguration_grantsWhatItSays() {
    PlatformAuthorizer configured = sandboxed.facebookLogin(SandboxSettings.DEFAULT_CONFIG_ID);

    Consent consent = redeemed(configured, sandboxed.consentForAll(dialog(configured), ALL));

    assertThat(consent.scopes()).containsAll(ALL);
    assertThat(consent.subject()).isEqualTo(SandboxedInstagram.PERSON_ID);
  }

  @Test
  void redeem_ofAConfigurationOfASystemUser_givesATokenWithoutAnEnd() {
    PlatformAuthorizer configured = sandboxed.facebookLogin(SandboxSettings.SYSTEM_USER_CONFIG_ID);

    Consent consent = redeemed(configured, sandboxed.consentForAll(dialog(configured), ALL));

    assertThat(consent.validity().isUnlimited()).isTrue();
    sandboxed.control().advance(Duration.ofDays(80));
    assertThat(configured.renew(consent.token()).validity().isUnlimited()).isTrue();
    assertThat(sandboxed.control().calls(CallKind.EXCHANGE_LONG_LIVED)).isEmpty();
  }

  @Test
  void redeem_withoutExpiresIn_takesTheEndFromTheToken() {
    sandboxed.control().change(behaviour -> behaviour.withQuirks(Quirk.NO_EXPIRES_IN));

    assertThat(consentForAll().validity().expiresAt())
        .contains(sandboxed.clock().instant().plusSeconds(5_183_944));
  }

  @Test
  void redeem_ofAnyCode_tellsWhenTheAccessToDataEnds() {
    assertThat(consentForAll().validity().dataAccessExpiresAt())
        .contains(sandboxed.clock().instant().plus(Duration.ofDays(90)));
  }

  @Test
  void renew_whenMetaDoesNotMoveTheExpiry_givesTheOldOne() {
    Consent consent = consentForAll();
    sandboxed.control().change(behaviour -> behaviour.withQuirks(Quirk.UNMOVED_EXPIRY));
    sandboxed.control().advance(Duration.ofDays(50));

    assertThat(authorizer.renew(consent.token()).validity().expiresAt())
        .isEqualTo(consent.validity().expiresAt());
  }

  @Test
  void renew_afterNinetyDaysWithoutThePerson_saysThatTheAccessToDataEnded() {
    Consent consent = consentForAll();
    sandboxed.control().advance(Duration.ofDays(50));
    AccessToken renewed = authorizer.renew(consent.token()).token();
    sandboxed.control().advance(Duration.ofDays(40));

    PlatformError error = errorOf(() -> authorizer.renew(renewed));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.DATA_ACCESS_EXPIRED);
  }

  @Test
  void renew_afterThePersonRemovedTheApp_isNotAuthorized() {
    Consent consent = consentForAll();
    sandboxed.control().revoke(SandboxedInstagram.PERSON_ID);

    assertReauthorization(consent, "removed this app");
  }

  @Test
  void renew_afterThePasswordWasChanged_isNotAuthorized() {
    Consent consent = consentForAll();
    sandboxed.control().changePassword(SandboxedInstagram.PERSON_ID);

    assertReauthorization(consent, "password has been changed");
  }

  @ParameterizedTest
  @EnumSource
  void renew_whileMetaHoldsThePerson_isNotAuthorizedAndSaysWhereToGo(Grant.Hold hold) {
    Consent consent = consentForAll();
    sandboxed.control().hold(SandboxedInstagram.PERSON_ID, hold);

    assertReauthorization(consent, "Log in at www.facebook.com");
  }

  private void assertReauthorization(Consent consent, String guidance) {
    PlatformError error = errorOf(() -> authorizer.renew(consent.token()));
    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.REAUTHORIZATION_REQUIRED);
    assertThat(error.failure().guidance()).contains(guidance);
  }

  @Test
  void renew_afterAPermissionWasTakenBack_isNotAuthorizedAndNamesIt() {
    Consent consent = consentForAll();
    sandboxed.control().removePermission(SandboxedInstagram.PERSON_ID, "instagram_content_publish");

    PlatformError error = errorOf(() -> authorizer.renew(consent.token()));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().guidance()).contains("instagram_content_publish");
  }

  @Test
  void revoke_ofAToken_removesTheAppAtMeta() {
    Consent consent = consentForAll();

    assertThat(authorizer.revoke(consent.token())).isTrue();

    assertThat(sandboxed.control().grants()).allMatch(Grant::isRemoved);
  }
}
