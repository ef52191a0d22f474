package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.CONNECTION_EVENTS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.jooq.tables.PlatformConnections;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.domain.connection.ConnectionChange;
import java.util.List;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * The statements that store a connection, with its event and the notification: each is one round
 * trip and a transaction of its own, and gives one row if anything was stored.
 */
final class ConnectionChanges {
  /** What the event and the notification are made of. */
  private static final List<Field<?>> TOLD =
      List.of(
          PLATFORM_CONNECTIONS.ID,
          PLATFORM_CONNECTIONS.USER_ID,
          PLATFORM_CONNECTIONS.EVENTS,
          PLATFORM_CONNECTIONS.UPDATED_AT);

  private ConnectionChanges() {}

  /** Stores a new connection, unless its owner has one. */
  static ResultQuery<?> insert(PlatformConnectionsRecord row, ConnectionChange change) {
    return storing(
        insertInto(PLATFORM_CONNECTIONS)
            .set(row)
            .onConflict(
                PLATFORM_CONNECTIONS.USER_ID,
                PLATFORM_CONNECTIONS.PLATFORM,
                PLATFORM_CONNECTIONS.ACCOUNT_ID)
            .doNothing()
            .returning(TOLD),
        change);
  }

  /** Stores a change, unless the stored version is not the one it is based on. */
  static ResultQuery<?> update(PlatformConnectionsRecord row, ConnectionChange change) {
    return storing(
        DSL.update(PLATFORM_CONNECTIONS)
            .set(row)
            .where(PLATFORM_CONNECTIONS.ID.eq(row.getId()))
            .and(PLATFORM_CONNECTIONS.VERSION.eq(row.getVersion() - 1))
            .returning(TOLD),
        change);
  }

  private static ResultQuery<?> storing(
      ResultQuery<PlatformConnectionsRecord> storing, ConnectionChange change) {
    PlatformConnections stored = PLATFORM_CONNECTIONS.rename("stored");
    return with(name("stored").as(storing))
        .with(name("event").as(event(stored, change)))
        .select(Channel.CONNECTIONS.tell(stored.USER_ID))
        .from(stored);
  }

  private static ResultQuery<?> event(PlatformConnections stored, ConnectionChange change) {
    return insertInto(
            CONNECTION_EVENTS,
            CONNECTION_EVENTS.CONNECTION_ID,
            CONNECTION_EVENTS.SEQUENCE,
            CONNECTION_EVENTS.AT,
            CONNECTION_EVENTS.KIND,
            CONNECTION_EVENTS.ACTOR,
            CONNECTION_EVENTS.MESSAGE)
        .select(
            select(
                    stored.ID,
                    stored.EVENTS,
                    stored.UPDATED_AT,
                    val(change.kind(), CONNECTION_EVENTS.KIND),
                    val(change.by(), CONNECTION_EVENTS.ACTOR),
                    val(change.message()))
                .from(stored))
        .returning(CONNECTION_EVENTS.SEQUENCE);
  }
}
