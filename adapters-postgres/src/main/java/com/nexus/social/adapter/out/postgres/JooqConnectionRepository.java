package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Connections in the table {@code platform_connections}. */
final class JooqConnectionRepository implements ConnectionRepository {
  private final DSLContext sql;

  JooqConnectionRepository(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Connection> find(ConnectionId id) {
    return findWhere(PLATFORM_CONNECTIONS.ID.eq(id.value()));
  }

  @Override
  public Optional<Connection> find(AccountOwner owner) {
    return findWhere(
        PLATFORM_CONNECTIONS
            .USER_ID
            .eq(owner.userId().value())
            .and(PLATFORM_CONNECTIONS.PLATFORM.eq(owner.platform().name()))
            .and(PLATFORM_CONNECTIONS.ACCOUNT_ID.eq(owner.accountId())));
  }

  private Optional<Connection> findWhere(Condition condition) {
    return sql.selectFrom(PLATFORM_CONNECTIONS)
        .where(condition)
        .fetchOptional(ConnectionRows::connection);
  }

  @Override
  public Optional<Connection> insert(Connection connection) {
    PlatformConnectionsRecord row = ConnectionRows.row(connection, 1);
    int rows =
        sql.insertInto(PLATFORM_CONNECTIONS)
            .set(row)
            .onConflict(
                PLATFORM_CONNECTIONS.USER_ID,
                PLATFORM_CONNECTIONS.PLATFORM,
                PLATFORM_CONNECTIONS.ACCOUNT_ID)
            .doNothing()
            .execute();
    return stored(row, rows);
  }

  @Override
  public Optional<Connection> update(Connection connection) {
    long version = connection.history().version();
    PlatformConnectionsRecord row = ConnectionRows.row(connection, version + 1);
    int rows =
        sql.update(PLATFORM_CONNECTIONS)
            .set(row)
            .where(PLATFORM_CONNECTIONS.ID.eq(connection.id().value()))
            .and(PLATFORM_CONNECTIONS.VERSION.eq(version))
            .execute();
    return stored(row, rows);
  }

  private static Optional<Connection> stored(PlatformConnectionsRecord row, int rows) {
    return rows == 1 ? Optional.of(ConnectionRows.connection(row)) : Optional.empty();
  }
}
