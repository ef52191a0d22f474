package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of all the connections there are, a statement reads those that it is about. */
class ConnectionPlansTest {
  private static final Instant DUE = NOW.plus(Duration.ofDays(1));
  private static final Instant UNTIL = DUE.plusSeconds(600);
  private static final PostgresDatabase DATABASE = TestServer.openDatabaseWithOneConnection();
  private static final DSLContext SQL = DATABASE.sql();
  private static final ConnectionRepository CONNECTIONS = PostgresModule.connections(DATABASE);
  private static final AuthorizationAttemptRepository ATTEMPTS =
      PostgresModule.authorizationAttempts(DATABASE);
  private static final DataDeletionRepository DELETIONS = PostgresModule.dataDeletions(DATABASE);

  /**
   * Connections whose renewal comes some day, a few of them today; and what gathers beside them.
   */
  @BeforeAll
  static void fill() {
    SQL.execute(
        """
        INSERT INTO platform_connections (
          id, user_id, created_at, updated_at, token_expires_at, version, platform, account_id,
          account_handle, account_display_name, status, scopes, encrypted_token, token_obtained_at,
          renewal_due_at, disconnected_at, events, renewal_failures, login, subject,
          disconnected_by, capabilities
        )
        SELECT gen_random_uuid(), gen_random_uuid(), at - n * interval '1 s', at,
          CASE WHEN active THEN due + interval '10 days' END, 1, 'instagram', n, 'handle', '',
          CASE WHEN active THEN 'ACTIVE' ELSE 'DISCONNECTED' END, '{}',
          CASE WHEN active THEN decode(repeat('ab', 200), 'hex') END, CASE WHEN active THEN at END,
          CASE WHEN active THEN due END, CASE WHEN NOT active THEN at END, 1,
          CASE WHEN active THEN 0 END, 'instagram', 'subject of ' || n,
          CASE WHEN NOT active THEN 'USER' END, '{}'
        FROM generate_series(1, 200000) AS n,
          LATERAL (SELECT n % 4 > 0 AS active, ?::timestamptz AS at) AS state,
          LATERAL (SELECT at + n * interval '20 s' AS due) AS renewal
        """,
        NOW);
    SQL.execute(
        """
        INSERT INTO connection_events
        SELECT id, 1, created_at, 'CONNECTED', 'USER', 'Connected.' FROM platform_connections
        """);
    SQL.execute(
        """
        INSERT INTO authorization_attempts (
          user_id, expires_at, state_hash, platform, redirect_uri, state, login
        )
        SELECT gen_random_uuid(), ?::timestamptz + n * interval '1 s',
          md5(n::text) || md5(n::text), 'instagram', 'https://app.example/', 'OPEN', 'instagram'
        FROM generate_series(1, 100000) AS n
        """,
        NOW);
    SQL.execute(
        """
        INSERT INTO data_deletions (requested_at, completed_at, code, platform, request_hash)
        SELECT at, at, n, 'instagram', md5(n::text)
        FROM generate_series(1, 20000) AS n, (SELECT ?::timestamptz AS at) AS times
        """,
        NOW);
    EndedPublications.store(SQL, CONNECTIONS.holdingTokens(Optional.empty(), 1).getFirst().id());
    SQL.execute(
        """
        UPDATE publications SET connection_id = connection.id
        FROM (SELECT id, row_number() OVER () AS n FROM platform_connections LIMIT 1000) connection
        WHERE substr(request_id, length('old-') + 1)::integer % 1000 + 1 = connection.n
        """);
    SQL.execute("VACUUM ANALYZE");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void claimRenewals_amongManyConnections_readsTheIndexOfWhatIsDue() {
    assertPlan(
        JooqConnectionRepository.RENEWALS.claim(DUE, UNTIL, 100),
        "platform_connections_due_renewal");
  }

  @Test
  void nextRenewal_amongManyConnections_readsTheIndexOfWhatIsDue() {
    assertPlan(JooqConnectionRepository.RENEWALS.next(), "platform_connections_due_renewal");
  }

  @Test
  void list_ofAUser_readsTheIndexOfUsers() {
    assertPlan(
        ConnectionLists.of(ConnectionFilter.of(Samples.user())), "platform_connections_of_user");
    assertPlan(
        ConnectionLists.of(
            new ConnectionFilter(
                Optional.of(Samples.user()),
                Optional.of(ConnectionStatus.ACTIVE),
                Optional.of(place()),
                50)),
        "platform_connections_of_user");
  }

  @ParameterizedTest
  @EnumSource
  void list_inAStatus_readsTheIndexInItsOrder(ConnectionStatus status) {
    assertReadsInOrder(Optional.of(status), Optional.empty());
    assertReadsInOrder(Optional.of(status), Optional.of(place()));
  }

  @Test
  void list_ofAll_readsTheIndexInItsOrder() {
    assertReadsInOrder(Optional.empty(), Optional.empty());
    assertReadsInOrder(Optional.empty(), Optional.of(place()));
  }

  private static void assertReadsInOrder(Optional<ConnectionStatus> status, Optional<Place> after) {
    Query list = ConnectionLists.of(new ConnectionFilter(Optional.empty(), status, after, 50));
    assertPlan(list, "platform_connections_in_status");
    // What is sorted at most is a page of each status.
    assertThat(SQL.fetch("EXPLAIN (ANALYZE, FORMAT TEXT) " + SQL.renderInlined(list)).format(500))
        .doesNotContainPattern("Index Scan .*actual.* rows=[0-9]{3,}");
  }

  private static Place place() {
    return new Place(NOW.minusSeconds(100_000), Samples.connection(Samples.owner()).after().id());
  }

  @Test
  void forget_amongManyAttempts_readsTheIndexesOfWhatIsOver() {
    assertPlan(OverdueAttempts.delete(NOW, 1_000), "authorization_attempts_overdue");
    assertPlan(OverdueAttempts.abandon(NOW, 1_000), "authorization_attempts_choosing_until");
  }

  private static void assertPlan(Query query, String index) {
    assertThat(SQL.explain(query).plan()).contains(index).doesNotContain("Seq Scan on");
  }

  @Test
  void everyMethod_calledOften_scansNothing() {
    Map<String, Long> before = scans();
    // Often enough for PostgreSQL to think of plans that do not look at the values any more.
    for (int i = 0; i < 20; i++) {
      liveAndLeave();
      redeemAndForget();
    }
    assertThat(scans()).isEqualTo(before);
  }

  private static void liveAndLeave() {
    AccountOwner owner = Samples.owner();
    Connection stored = CONNECTIONS.insert(Samples.connection(owner)).orElseThrow();
    String subject = stored.grant().subject();
    assertThat(CONNECTIONS.find(stored.id())).isEqualTo(CONNECTIONS.find(owner));
    assertThat(CONNECTIONS.findBySubject(PLATFORM, subject)).hasSize(1);
    assertThat(CONNECTIONS.nextRenewal()).isPresent();
    assertThat(CONNECTIONS.claimRenewals(DUE, UNTIL, 100)).hasSizeLessThanOrEqualTo(100);
    Connection claimed = CONNECTIONS.claimRenewal(stored, UNTIL).orElseThrow();
    assertThat(CONNECTIONS.reseal(claimed, Samples.tokens("resealed"))).isTrue();
    assertThat(CONNECTIONS.holdingTokens(Optional.of(stored.id()), 10)).hasSize(10);
    list(Optional.of(owner.userId()), Optional.empty());
    list(Optional.empty(), Optional.of(ConnectionStatus.ACTIVE));
    list(Optional.empty(), Optional.empty());
    Connection current = CONNECTIONS.find(stored.id()).orElseThrow();
    assertThat(CONNECTIONS.update(current.disconnected(Actor.PLATFORM, "left", NOW))).isPresent();
    assertThat(CONNECTIONS.events(stored.id(), 10)).hasSize(2);

    DataDeletion deletion =
        DELETIONS.insert(
            DataDeletion.requested(
                new DeletionCode("code" + owner.accountId()), PLATFORM, subject, NOW),
            owner.accountId());
    assertThat(DELETIONS.pending(10)).containsExactly(deletion);
    assertThat(DELETIONS.deletePart(deletion, 500)).isTrue();
    DELETIONS.complete(deletion.completed(NOW));
    assertThat(DELETIONS.find(deletion.code())).contains(deletion.completed(NOW));
  }

  private static void list(Optional<UserId> user, Optional<ConnectionStatus> status) {
    assertThat(CONNECTIONS.list(new ConnectionFilter(user, status, Optional.of(place()), 50)))
        .hasSizeLessThanOrEqualTo(50);
  }

  private static void redeemAndForget() {
    AuthorizationAttempt attempt = Samples.attempt();
    ATTEMPTS.insert(attempt);
    AuthorizationAttempt choosing = attempt.offering(Samples.offer(), NOW);
    assertThat(ATTEMPTS.replace(attempt, choosing)).isTrue();
    assertThat(ATTEMPTS.forget(choosing.expiresAt(), NOW, 1_000)).isOne();
    assertThat(ATTEMPTS.find(attempt.stateHash())).contains(choosing.abandoned());
  }

  private static Map<String, Long> scans() {
    SQL.execute("SELECT pg_stat_force_next_flush()");
    return SQL.fetch(
            """
            SELECT relname, seq_scan FROM pg_stat_user_tables
            WHERE relname <> 'flyway_schema_history'
            """)
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
  }
}
