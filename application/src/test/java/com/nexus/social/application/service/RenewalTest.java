package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeAccounts;
import com.nexus.social.application.fake.FakeClock;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.application.scenario.Refusals;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tokens are renewed unattended. */
class RenewalTest {
  private final FakeClock clock = new FakeClock();
  private final FakeSystem system = new FakeSystem(7, clock, UnaryOperator.identity());
  private final FakeAccounts platform = system.accounts();
  private final Connection connection = new ConnectingSteps(system).connect(Samples.user());

  private Connection read() {
    return system.connections().get(connection.id());
  }

  private Renewal renewal() {
    assertThat(read().state()).isInstanceOf(Active.class);
    return ((Active) read().state()).renewal();
  }

  /** The workers do what is due until this much time has passed. */
  private void live(Duration duration) {
    Instant end = clock.instant().plus(duration);
    while (true) {
      Instant next = system.connectionRepository().nextRenewal().orElse(end);
      if (next.isAfter(end)) {
        clock.advanceTo(end);
        return;
      }
      clock.advanceTo(next);
      List<Connection> claimed = system.renewals().claimDue(10);
      claimed.forEach(system.renewals()::renew);
      if (claimed.isEmpty()) {
        clock.advanceTo(end);
        return;
      }
    }
  }

  private void unavailable() {
    platform.interfere(
        () -> {
          throw new PlatformException(
              new PlatformError.Unavailable(
                  Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "The platform is down.")));
        });
  }

  @Test
  void live_fortyNineDays_isNotRenewedYet() {
    live(Duration.ofDays(50).minusMinutes(1));
    assertThat(platform.renewals()).isZero();
  }

  @Test
  void live_twoHundredDays_isRenewedEveryFiftyAndWorks() {
    live(Duration.ofDays(200));
    assertThat(platform.renewals()).isEqualTo(4);
    assertThat(read().state()).isInstanceOf(Active.class);
    assertThat(system.connections().history(connection.id(), 10))
        .extracting(ConnectionEvent::kind)
        .containsOnly(ConnectionEvent.Kind.RENEWED, ConnectionEvent.Kind.CONNECTED);
  }

  @Test
  void live_platformDownForNineDays_losesNothing() {
    live(Duration.ofDays(50).minusMinutes(1));
    unavailable();
    live(Duration.ofDays(9));
    assertThat(renewal().failures()).isGreaterThan(30);
    assertThat(renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.PLATFORM_UNAVAILABLE);

    platform.interfere(() -> {});
    live(Duration.ofDays(1));

    assertThat(renewal().failures()).isZero();
    assertThat(renewal().trouble()).isEmpty();
    assertThat(platform.renewals()).isEqualTo(1);
  }

  @Test
  void live_platformDownTooLong_needsThePersonOnceTheTokenHasExpired() {
    live(Duration.ofDays(50).minusMinutes(1));
    unavailable();
    live(Duration.ofDays(10));
    assertThat(read().state()).isInstanceOf(Active.class);
    live(Duration.ofHours(7));
    assertThat(read().state()).isInstanceOf(ReauthorizationRequired.class);
  }

  @Test
  void renew_appRemoved_needsThePersonAtOnce() {
    platform.revokeAll();
    live(Duration.ofDays(51));
    assertThat(read().state()).isInstanceOf(ReauthorizationRequired.class);
  }

  @Test
  void renew_accountTurnedPersonal_needsThePersonAndSaysWhatToDo() {
    platform.turnPersonal(FakeAccounts.ACCOUNT_ID);
    live(Duration.ofDays(51));
    assertThat(read().state())
        .isInstanceOfSatisfying(
            ReauthorizationRequired.class,
            state -> {
              assertThat(state.failure().cause()).isEqualTo(FailureCause.ACCOUNT_NOT_ELIGIBLE);
              assertThat(state.failure().guidance())
                  .contains("@nexus.coffee", "personal account", "Switch it.");
            });
  }

  @Test
  void renew_accountIsNotShownAmongSome_isNotTakenForLost() {
    platform.hide(FakeAccounts.ACCOUNT_ID);
    live(Duration.ofDays(51));
    assertThat(platform.renewals()).isEqualTo(1);
    assertThat(renewal().failures()).isZero();
    assertThat(system.token(read()).value()).isNotBlank();
  }

  @Test
  void refresh_accountIsNotShownAmongSome_isTriedAgain() {
    platform.hide(FakeAccounts.ACCOUNT_ID);
    assertThatThrownBy(() -> system.refreshConnection().refresh(connection.id()))
        .isInstanceOf(DomainException.class);
    assertThat(renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.PLATFORM_UNAVAILABLE);
  }

  @Test
  void renew_expiryDoesNotMove_isNoticedAndTheTokenIsUsedToItsEnd() {
    platform.stopProlonging();
    live(Duration.ofDays(59));
    assertThat(renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.RENEWAL_WITHOUT_EFFECT);
    assertThat(renewal().failures()).isGreaterThan(1);
    live(Duration.ofDays(2));
    assertThat(read().state()).isInstanceOf(ReauthorizationRequired.class);
  }

  @Test
  void renew_workerDiesAfterThePlatformAnswered_connectionWorksAndIsRenewedLater() {
    live(Duration.ofDays(50).minusMinutes(1));
    clock.advance(Duration.ofMinutes(1));
    // The answer of this one is never stored.
    platform.renew(system.token(read()));

    live(Duration.ofDays(1));

    assertThat(renewal().failures()).isZero();
    assertThat(system.token(read()).value()).isNotBlank();
    assertThat(platform.renewals()).isEqualTo(2);
  }

  @Test
  void renew_claimHeldByAnother_waitsForItsEnd() {
    live(Duration.ofDays(50).minusMinutes(1));
    clock.advance(Duration.ofMinutes(1));
    assertThat(system.renewals().claimDue(10)).hasSize(1);
    assertThat(system.renewals().claimDue(10)).isEmpty();
    live(Duration.ofMinutes(11));
    assertThat(platform.renewals()).isEqualTo(1);
  }

  @Test
  void renew_keyIsMissing_isTriedAgainAndSaysSo() {
    system.vault().loseAll();
    live(Duration.ofDays(51));
    assertThat(renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.APP_MISCONFIGURED);
  }

  @Test
  void refresh_youngToken_looksWithoutRenewing() {
    Connection refreshed = system.refreshConnection().refresh(connection.id());
    assertThat(platform.renewals()).isZero();
    assertThat(((Active) refreshed.state()).renewal().dueAt())
        .isEqualTo(((Active) connection.state()).renewal().dueAt());
  }

  @Test
  void refresh_ripeToken_renewsIt() {
    clock.advance(Duration.ofDays(2));
    Active refreshed = (Active) system.refreshConnection().refresh(connection.id()).state();
    assertThat(platform.renewals()).isEqualTo(1);
    assertThat(refreshed.validity().expiresAt())
        .contains(clock.instant().plus(FakeAccounts.LIFETIME));
  }

  @Test
  void refresh_youngTokenWhileThePlatformIsDown_isLookedAtOnceMoreAndThenLeftAlone() {
    unavailable();
    assertThat(Refusals.of(() -> system.refreshConnection().refresh(connection.id())))
        .isInstanceOf(DomainError.PlatformFailed.class);
    platform.interfere(() -> {});

    live(Duration.ofHours(23));

    assertThat(platform.renewals()).isZero();
    assertThat(renewal()).isEqualTo(((Active) connection.state()).renewal());
    assertThat(system.connections().history(connection.id(), 100))
        .extracting(ConnectionEvent::kind)
        .containsExactly(
            ConnectionEvent.Kind.RENEWED,
            ConnectionEvent.Kind.RENEWAL_FAILED,
            ConnectionEvent.Kind.CONNECTED);
  }

  @Test
  void renew_loginIsNotSetUpAnyMore_isTriedAgainAndSaysSo() {
    system.forgetUsualLogin();
    live(Duration.ofDays(51));
    assertThat(renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.APP_MISCONFIGURED);
  }
}
