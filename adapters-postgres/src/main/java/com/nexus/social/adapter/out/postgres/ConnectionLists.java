package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionStatus;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Select;
import org.jooq.Table;

/** The statements that list connections, each page of them in the order of an index. */
final class ConnectionLists {
  private ConnectionLists() {}

  static Select<PlatformConnectionsRecord> of(ConnectionFilter filter) {
    Condition after = filter.after().map(ConnectionLists::isAfter).orElse(noCondition());
    return filter
        .userId()
        .map(user -> ofUser(user.value(), filter, after))
        .orElseGet(() -> ofAll(filter, after));
  }

  private static Select<PlatformConnectionsRecord> ofUser(
      UUID userId, ConnectionFilter filter, Condition after) {
    return page(
        PLATFORM_CONNECTIONS,
        PLATFORM_CONNECTIONS
            .USER_ID
            .eq(userId)
            .and(filter.status().map(ConnectionLists::isIn).orElse(noCondition()))
            .and(after),
        filter.limit());
  }

  /** Each status has its part of the index; a page of all is made of a page of each. */
  private static Select<PlatformConnectionsRecord> ofAll(ConnectionFilter filter, Condition after) {
    return filter
        .status()
        .map(Stream::of)
        .orElseGet(() -> Stream.of(ConnectionStatus.values()))
        .map(status -> page(PLATFORM_CONNECTIONS, isIn(status).and(after), filter.limit()))
        .reduce(Select::unionAll)
        .map(pages -> page(pages.asTable(PLATFORM_CONNECTIONS), noCondition(), filter.limit()))
        .orElseThrow();
  }

  private static Select<PlatformConnectionsRecord> page(
      Table<PlatformConnectionsRecord> table, Condition condition, int limit) {
    return selectFrom(table)
        .where(condition)
        .orderBy(PLATFORM_CONNECTIONS.CREATED_AT.desc(), PLATFORM_CONNECTIONS.ID)
        // In the text of the statement, where the planner sees how few they are.
        .limit(inline(limit));
  }

  private static Condition isIn(ConnectionStatus status) {
    return PLATFORM_CONNECTIONS.STATUS.eq(inline(status, PLATFORM_CONNECTIONS.STATUS));
  }

  /** The first part says nothing that the second does not, but an index can begin there. */
  private static Condition isAfter(Place place) {
    var createdAt = StoredInstant.of(place.createdAt());
    return PLATFORM_CONNECTIONS
        .CREATED_AT
        .le(createdAt)
        .and(
            PLATFORM_CONNECTIONS
                .CREATED_AT
                .lt(createdAt)
                .or(PLATFORM_CONNECTIONS.ID.gt(place.id().value())));
  }
}
