package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.CONNECTION_EVENTS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;
import static org.jooq.impl.DSL.noCondition;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.ConnectionEventsRecord;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.platform.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;

/** Connections in the table {@code platform_connections}, their events beside them. */
final class JooqConnectionRepository implements ConnectionRepository {
  /** Connections as a queue, over the index {@code platform_connections_due_renewal}. */
  static final DueRows<PlatformConnectionsRecord> RENEWALS =
      new DueRows<>(
          PLATFORM_CONNECTIONS,
          PLATFORM_CONNECTIONS.ID,
          PLATFORM_CONNECTIONS.RENEWAL_DUE_AT,
          PLATFORM_CONNECTIONS.VERSION);

  private static final Condition HOLDS_TOKENS = PLATFORM_CONNECTIONS.ENCRYPTED_TOKEN.isNotNull();

  private final DSLContext sql;

  JooqConnectionRepository(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Connection> find(ConnectionId id) {
    return where(PLATFORM_CONNECTIONS.ID.eq(id.value())).fetchOptional(ConnectionRows::connection);
  }

  @Override
  public Optional<Connection> find(AccountOwner owner) {
    return where(
            PLATFORM_CONNECTIONS
                .USER_ID
                .eq(owner.userId().value())
                .and(PLATFORM_CONNECTIONS.PLATFORM.eq(owner.platform().name()))
                .and(PLATFORM_CONNECTIONS.ACCOUNT_ID.eq(owner.accountId())))
        .fetchOptional(ConnectionRows::connection);
  }

  @Override
  public List<Connection> findBySubject(Platform platform, String subject) {
    return where(ofSubject(platform, subject))
        .orderBy(PLATFORM_CONNECTIONS.ID)
        .fetch(ConnectionRows::connection);
  }

  /** Which connections a person made, as this app knows them. */
  static Condition ofSubject(Platform platform, String subject) {
    return PLATFORM_CONNECTIONS
        .PLATFORM
        .eq(platform.name())
        .and(PLATFORM_CONNECTIONS.SUBJECT.eq(subject));
  }

  private SelectConditionStep<PlatformConnectionsRecord> where(Condition condition) {
    return sql.selectFrom(PLATFORM_CONNECTIONS).where(condition);
  }

  @Override
  public List<Connection> list(ConnectionFilter filter) {
    return sql.fetch(ConnectionLists.of(filter))
        .into(PLATFORM_CONNECTIONS)
        .map(ConnectionRows::connection);
  }

  @Override
  public List<ConnectionEvent> events(ConnectionId id, int limit) {
    return sql.selectFrom(CONNECTION_EVENTS)
        .where(CONNECTION_EVENTS.CONNECTION_ID.eq(id.value()))
        .orderBy(CONNECTION_EVENTS.SEQUENCE.desc())
        .limit(limit)
        .fetch(JooqConnectionRepository::event);
  }

  private static ConnectionEvent event(ConnectionEventsRecord row) {
    return new ConnectionEvent(
        row.getSequence(), row.getAt(), row.getKind(), row.getActor(), row.getMessage());
  }

  @Override
  public Optional<Connection> insert(ConnectionChange change) {
    PlatformConnectionsRecord row = ConnectionRows.row(change.after());
    return stored(row, ConnectionChanges.insert(row, change));
  }

  @Override
  public Optional<Connection> update(ConnectionChange change) {
    PlatformConnectionsRecord row = ConnectionRows.row(change.after());
    return stored(row, ConnectionChanges.update(row, change));
  }

  private Optional<Connection> stored(PlatformConnectionsRecord row, ResultQuery<?> change) {
    return sql.fetch(change).isNotEmpty()
        ? Optional.of(ConnectionRows.connection(row))
        : Optional.empty();
  }

  @Override
  public List<Connection> claimRenewals(Instant now, Instant until, int limit) {
    return RENEWALS.readClaimed(
        sql,
        RENEWALS.claim(now, until, limit),
        row -> Optional.of(ConnectionRows.connection(row.into(PLATFORM_CONNECTIONS))),
        now);
  }

  @Override
  public Optional<Connection> claimRenewal(Connection connection, Instant until) {
    return sql.update(PLATFORM_CONNECTIONS)
        .set(PLATFORM_CONNECTIONS.RENEWAL_DUE_AT, StoredInstant.of(until))
        .set(PLATFORM_CONNECTIONS.VERSION, PLATFORM_CONNECTIONS.VERSION.plus(1))
        .where(isUnchangedAndActive(connection))
        .returning()
        .fetchOptional(ConnectionRows::connection);
  }

  private static Condition isUnchangedAndActive(Connection connection) {
    return PLATFORM_CONNECTIONS
        .ID
        .eq(connection.id().value())
        .and(PLATFORM_CONNECTIONS.VERSION.eq(connection.history().version()))
        .and(PLATFORM_CONNECTIONS.STATUS.eq(ConnectionStatus.ACTIVE));
  }

  @Override
  public Optional<Instant> nextRenewal() {
    return Optional.ofNullable(sql.fetchValue(RENEWALS.next()));
  }

  @Override
  public List<Connection> holdingTokens(Optional<ConnectionId> after, int limit) {
    Optional<UUID> last = after.map(ConnectionId::value);
    while (true) {
      List<PlatformConnectionsRecord> rows =
          where(HOLDS_TOKENS)
              .and(last.map(PLATFORM_CONNECTIONS.ID::gt).orElse(noCondition()))
              .orderBy(PLATFORM_CONNECTIONS.ID)
              .limit(limit)
              .fetch();
      List<Connection> readable =
          new ReadableRows(PLATFORM_CONNECTIONS, PLATFORM_CONNECTIONS.ID)
              .read(rows, row -> Optional.of(ConnectionRows.connection(row)), _ -> {});
      if (!readable.isEmpty() || rows.isEmpty()) {
        return readable;
      }
      // None of these can be read, but others may come after them.
      last = Optional.of(rows.getLast().getId());
    }
  }

  @Override
  public long countHoldingTokens() {
    return sql.fetchCount(PLATFORM_CONNECTIONS, HOLDS_TOKENS);
  }

  @Override
  public boolean reseal(Connection connection, Tokens resealed) {
    return sql.update(PLATFORM_CONNECTIONS)
            .set(PLATFORM_CONNECTIONS.ENCRYPTED_TOKEN, resealed.user().ciphertext())
            .set(
                PLATFORM_CONNECTIONS.ENCRYPTED_ACCOUNT_TOKEN,
                resealed.account().map(SealedToken::ciphertext).orElse(null))
            .set(PLATFORM_CONNECTIONS.VERSION, PLATFORM_CONNECTIONS.VERSION.plus(1))
            .where(isUnchangedAndActive(connection))
            .execute()
        == 1;
  }
}
