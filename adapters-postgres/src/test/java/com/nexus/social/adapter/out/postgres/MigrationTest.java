package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.RENEWAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.AttemptState;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionEvent.Kind;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the first version stored is there after an update. */
class MigrationTest {
  private static final AccessToken TOKEN = new AccessToken("IGAA-of-the-first-version");
  private static final Instant CREATED = NOW.minusSeconds(1_000);
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(60)).minusSeconds(6);
  private static final ConnectionId ACTIVE = new ConnectionId(UUID.randomUUID());
  private static final ConnectionId ENDED = new ConnectionId(UUID.randomUUID());

  private final PostgresSettings settings = TestServer.newDatabase();
  private final TokenKeyset keyset = TokenKeyset.generate();

  @Test
  void open_databaseOfTheFirstVersion_keepsAllThatIsInIt() throws Exception {
    Flyway.configure()
        .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
        .target("1")
        .load()
        .migrate();
    fill();
    try (PostgresDatabase database = PostgresDatabase.open(settings)) {
      ConnectionRepository connections = PostgresModule.connections(database);
      assertActive(connections);
      assertEnded(connections);
      assertAttempts(database);
      assertThat(PostgresModule.publications(database).insert(Samples.accepted(ACTIVE))).isTrue();
      assertThat(connections.claimRenewals(due(), EXPIRES, 10))
          .extracting(Connection::id)
          .containsExactly(ACTIVE);
    }
  }

  private void fill() throws SQLException, GeneralSecurityException {
    byte[] sealed =
        keyset
            .aead()
            .encrypt(
                TOKEN.value().getBytes(UTF_8),
                ("platform_connections/encrypted_token/" + ACTIVE.value()).getBytes(UTF_8));
    try (java.sql.Connection connection = settings.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO platform_connections (
                  id, user_id, created_at, updated_at, token_expires_at, version, platform,
                  account_id, account_handle, account_display_name, status, guidance, scopes,
                  encrypted_token
                ) VALUES
                  (?::uuid, gen_random_uuid(), ?::timestamptz, ?::timestamptz, ?::timestamptz, 3,
                    'instagram', '17841', 'coffee', 'Coffee', 'ACTIVE', NULL,
                    '{instagram_business_basic,instagram_business_content_publish}', ?),
                  (?::uuid, gen_random_uuid(), ?::timestamptz, ?::timestamptz, NULL, 7,
                    'instagram', '17842', 'tea', 'Tea', 'REAUTHORIZATION_REQUIRED', 'Log in.',
                    '{instagram_business_manage_insights}', NULL)
                """)) {
      int parameter = 0;
      insert.setObject(++parameter, ACTIVE.value());
      insert.setString(++parameter, CREATED.toString());
      insert.setString(++parameter, NOW.toString());
      insert.setString(++parameter, EXPIRES.toString());
      insert.setBytes(++parameter, sealed);
      insert.setObject(++parameter, ENDED.value());
      insert.setString(++parameter, CREATED.toString());
      insert.setString(++parameter, NOW.toString());
      assertThat(insert.executeUpdate()).isEqualTo(2);
    }
    TestServer.execute(
        settings,
        """
        INSERT INTO authorization_attempts VALUES
          (gen_random_uuid(), '2026-10-01T07:00Z', NULL, repeat('a', 64), 'instagram', 'https://a'),
          (gen_random_uuid(), '2026-10-01T07:00Z', '2026-10-01T06:59Z', repeat('b', 64),
            'instagram', 'https://b')
        """);
  }

  private void assertActive(ConnectionRepository connections) {
    Connection connection = connections.find(ACTIVE).orElseThrow();
    assertThat(connection.grant())
        .isEqualTo(
            new Grant(
                new Login("instagram"),
                "17841",
                connection.account(),
                Set.of("instagram_business_basic", "instagram_business_content_publish"),
                Set.of(Capability.PUBLISH)));
    assertThat(connection.account().handle()).isEqualTo("coffee");
    assertThat(connection.history()).isEqualTo(new History(CREATED, NOW, 1, 3));
    Active active = (Active) connection.state();
    assertThat(active).isEqualTo(Active.begun(active.tokens(), validity(), RENEWAL, NOW));
    assertThat(active.tokens().account()).isEmpty();
    TokenVault vault = PostgresModule.tokenVault(keyset);
    assertThat(vault.open(ACTIVE, TokenKind.USER, active.tokens().user())).isEqualTo(TOKEN);
    assertThat(vault.isCurrent(active.tokens().user())).isTrue();
    assertThat(connections.events(ACTIVE, 10))
        .containsExactly(
            new ConnectionEvent(1, NOW, Kind.CONNECTED, Actor.USER, "Connected @coffee."));
  }

  private static Validity validity() {
    return new Validity(NOW, Optional.of(EXPIRES), Optional.empty());
  }

  private static Instant due() {
    return RENEWAL.dueAt(validity(), NOW).orElseThrow();
  }

  private static void assertEnded(ConnectionRepository connections) {
    Connection connection = connections.find(ENDED).orElseThrow();
    ConnectionState expected =
        new ReauthorizationRequired(
            Failure.of(FailureCause.REAUTHORIZATION_REQUIRED, "Log in."), NOW);
    assertThat(connection.state()).isEqualTo(expected);
    assertThat(connection.grant().capabilities()).containsExactly(Capability.READ_INSIGHTS);
    assertThat(connection.history()).isEqualTo(new History(CREATED, NOW, 2, 7));
    assertThat(connections.events(ENDED, 10))
        .containsExactly(
            new ConnectionEvent(2, NOW, Kind.REAUTHORIZATION_REQUIRED, Actor.PLATFORM, "Log in."),
            new ConnectionEvent(1, CREATED, Kind.CONNECTED, Actor.USER, "Connected @tea."));
    assertThat(connections.update(connection.disconnected(Actor.USER, "left", NOW))).isPresent();
  }

  private static void assertAttempts(PostgresDatabase database) {
    var attempts = PostgresModule.authorizationAttempts(database);
    var open = attempts.find("a".repeat(64)).orElseThrow();
    assertThat(open.state()).isEqualTo(new AttemptState.Open());
    assertThat(open.request().login()).isEqualTo(new Login("instagram"));
    assertThat(attempts.find("b".repeat(64)).orElseThrow().state())
        .isEqualTo(new AttemptState.Redeemed(Instant.parse("2026-10-01T06:59:00Z")));
  }
}
