package com.nexus.social.benchmark;

import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresModule;
import com.nexus.social.adapter.out.postgres.PostgresSettings;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.RenewalPolicy;
import com.nexus.social.domain.connection.TokenRenewal;
import com.nexus.social.domain.connection.Validity;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * A database with so many active connections, whose renewals are spread evenly over fifty days and
 * over the table, and the storage of their renewals, one batch after the other.
 */
final class ConnectionTable implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LIFETIME = Duration.ofDays(60);
  private static final Duration CYCLE = Duration.ofDays(50);
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** A prime, so that neighbours in the table are not due one after the other. */
  private static final long STRIDE = 7_919;

  private final PostgresSettings settings;
  private final PostgresDatabase database;
  private final ConnectionRepository connections;
  private final int size;
  private Instant now = START;

  private ConnectionTable(PostgresSettings settings, int size) {
    this.settings = settings;
    this.database = PostgresDatabase.open(settings);
    this.connections = PostgresModule.connections(database);
    this.size = size;
  }

  static ConnectionTable filled(PostgresSettings settings, int size) throws SQLException {
    ConnectionTable table = new ConnectionTable(settings, size);
    table.fill();
    return table;
  }

  /** With tokens as long as Meta's are when they are sealed. */
  private void fill() throws SQLException {
    DiskServer.execute(
        settings,
        """
        INSERT INTO platform_connections (
          id, user_id, created_at, updated_at, token_expires_at, version, platform, account_id,
          account_handle, account_display_name, account_picture, status, scopes, encrypted_token,
          token_obtained_at, data_access_expires_at, renewal_due_at, events, renewal_failures,
          login, subject, capabilities, encrypted_account_token
        )
        SELECT gen_random_uuid(), gen_random_uuid(), obtained, obtained,
          obtained + interval '60 days', 1, 'instagram', 17841400000000000 + n,
          'somebody_' || n, 'Somebody No. ' || n, 'https://scontent.cdninstagram.com/v/' || n,
          'ACTIVE', '{instagram_basic,instagram_content_publish,instagram_manage_insights,\
        pages_read_engagement,pages_show_list}', bytes, obtained, obtained + interval '90 days',
          obtained + interval '50 days', 1, 0, 'facebook', 10200000000000000 + n,
          '{PUBLISH,READ_INSIGHTS}', bytes
        FROM generate_series(1, ?::bigint) AS n,
          LATERAL (SELECT ?::timestamptz - interval '50 days'
            + (n * ? % ?) * (interval '50 days' / ?) AS obtained) AS renewal,
          (SELECT decode(repeat('5f', 233), 'hex') AS bytes) AS sealed
        """,
        (long) size,
        START.toString(),
        STRIDE,
        (long) size,
        (double) size);
    DiskServer.execute(
        settings,
        """
        INSERT INTO connection_events
        SELECT id, 1, created_at, 'CONNECTED', 'USER', 'Connected @' || account_handle || '.'
        FROM platform_connections
        """);
    DiskServer.execute(settings, "VACUUM ANALYZE");
    DiskServer.execute(settings, "CHECKPOINT");
  }

  /**
   * Claims what is due, batch after batch, and stores for each that it was renewed, as many at the
   * same time as there are connections to the database.
   *
   * @return how many were renewed
   */
  int renew(int batches, int batchSize, ExecutorService threads) throws Exception {
    int renewed = 0;
    for (int i = 0; i < batches; i++) {
      now = now.plus(CYCLE.multipliedBy(batchSize).dividedBy(size));
      List<Callable<Connection>> updates =
          connections.claimRenewals(now, now.plus(LEASE), batchSize).stream()
              .<Callable<Connection>>map(
                  claimed -> () -> connections.update(renewed(claimed)).orElseThrow())
              .toList();
      for (Future<Connection> update : threads.invokeAll(updates)) {
        update.get();
        renewed++;
      }
    }
    return renewed;
  }

  private ConnectionChange renewed(Connection connection) {
    Active before = (Active) connection.state();
    Validity validity =
        new Validity(now, Optional.of(now.plus(LIFETIME)), before.validity().dataAccessExpiresAt());
    return new TokenRenewal(connection, before, RenewalPolicy.standard(), Actor.SYSTEM)
        .renewed(connection.grant(), before.tokens(), validity, now, new Random(size));
  }

  int size() {
    return size;
  }

  /** How many bytes of the table, or of its indexes, there are for each connection. */
  double bytesEach(String function) throws SQLException {
    return (double)
            DiskServer.number(settings, "SELECT %s('platform_connections')".formatted(function))
        / size;
  }

  /** How many bytes the server has written to its log. */
  long logged() throws SQLException {
    return DiskServer.number(settings, "SELECT pg_current_wal_insert_lsn() - '0/0'");
  }

  @Override
  public void close() {
    database.close();
  }
}
