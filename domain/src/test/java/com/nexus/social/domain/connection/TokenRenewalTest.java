package com.nexus.social.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenRenewalTest {
  private static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");
  private static final Failure DOWN = Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "Down.");

  private final RenewalPolicy policy = RenewalPolicy.standard();
  private final Random random = new Random(1);

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Validity validity(int obtained, int expires, int dataAccess) {
    return new Validity(day(obtained), Optional.of(day(expires)), Optional.of(day(dataAccess)));
  }

  private static Tokens tokens(int content) {
    return new Tokens(new SealedToken(new byte[] {(byte) content}), Optional.empty());
  }

  private Connection connection(Validity validity) {
    AccountOwner owner =
        new AccountOwner(new UserId(UUID.randomUUID()), new Platform("instagram"), "1");
    Grant grant =
        new Grant(
            new Login("facebook"),
            "person",
            new PlatformAccount("1", "nexus.coffee", "", Optional.empty()),
            Set.of("publish"),
            Set.of(Capability.PUBLISH));
    Active state = Active.begun(tokens(1), validity, policy, NOW);
    return Connection.begun(new ConnectionId(UUID.randomUUID()), owner, grant, state, NOW).after();
  }

  private TokenRenewal renewal(Connection connection) {
    return new TokenRenewal(connection, (Active) connection.state(), policy, Actor.SYSTEM);
  }

  private ConnectionChange renewed(Connection connection, Validity validity, Instant now) {
    return renewal(connection).renewed(connection.grant(), tokens(2), validity, now, random);
  }

  private static Active active(ConnectionChange change) {
    assertThat(change.after().state()).isInstanceOf(Active.class);
    return (Active) change.after().state();
  }

  @Test
  void renewed_lastsLonger_isScheduledAnewWithoutTrouble() {
    ConnectionChange change =
        renewed(connection(validity(0, 60, 400)), validity(50, 110, 400), day(50));

    assertThat(change.kind()).isEqualTo(ConnectionEvent.Kind.RENEWED);
    assertThat(active(change).tokens()).isEqualTo(tokens(2));
    assertThat(active(change).renewal())
        .isEqualTo(new Renewal(Optional.of(day(100)), 0, Optional.empty()));
  }

  @Test
  void renewed_expiryUnmoved_isAFailureThatKeepsTheNewToken() {
    ConnectionChange change =
        renewed(connection(validity(0, 60, 400)), validity(50, 60, 400), day(50));

    assertThat(change.kind()).isEqualTo(ConnectionEvent.Kind.RENEWAL_FAILED);
    assertThat(active(change).tokens()).isEqualTo(tokens(2));
    assertThat(active(change).renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.RENEWAL_WITHOUT_EFFECT);
    assertThat(change.message()).contains(day(60).toString());
  }

  @Test
  void renewed_expiryUnmovedAgain_isAFailureAgain() {
    Connection connection =
        renewed(connection(validity(0, 60, 400)), validity(50, 60, 400), day(50)).after();
    ConnectionChange change = renewed(connection, validity(51, 60, 400), day(51));
    assertThat(active(change).renewal().failures()).isEqualTo(2);
  }

  @Test
  void renewed_dataAccessEndsSoon_worksOnAndWarns() {
    ConnectionChange change =
        renewed(connection(validity(50, 110, 90)), validity(80, 140, 90), day(80));

    assertThat(active(change).renewal().dueAt()).contains(day(90));
    assertThat(active(change).renewal().trouble().orElseThrow().failure().cause())
        .isEqualTo(FailureCause.DATA_ACCESS_EXPIRED);
  }

  @Test
  void renewed_dataAccessHasEnded_needsThePerson() {
    ConnectionChange change =
        renewed(connection(validity(50, 110, 90)), validity(90, 150, 90), day(90));

    assertThat(change.after().state())
        .isInstanceOfSatisfying(
            ReauthorizationRequired.class,
            state ->
                assertThat(state.failure().cause()).isEqualTo(FailureCause.DATA_ACCESS_EXPIRED));
  }

  @Test
  void failed_beforeTheEnd_keepsTheTokenAndIsTriedAgain() {
    Connection connection = connection(validity(0, 60, 400));

    ConnectionChange change = renewal(connection).failed(DOWN, day(50), random);

    assertThat(active(change).tokens()).isEqualTo(tokens(1));
    assertThat(active(change).renewal().failures()).isEqualTo(1);
    assertThat(active(change).renewal().dueAt().orElseThrow())
        .isBetween(day(50), day(50).plusSeconds(60));
  }

  @Test
  void failed_afterTheEnd_needsThePerson() {
    ConnectionChange change =
        renewal(connection(validity(0, 60, 400))).failed(DOWN, day(60), random);
    assertThat(change.kind()).isEqualTo(ConnectionEvent.Kind.REAUTHORIZATION_REQUIRED);
    assertThat(change.message()).contains("expired", day(60).toString());
  }
}
