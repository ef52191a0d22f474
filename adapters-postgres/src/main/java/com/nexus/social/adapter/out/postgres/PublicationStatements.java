package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATION_EVENTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.jooq.tables.Publications;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.MediaContainersRecord;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationsRecord;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The statements over publications: each is one round trip, and a transaction of its own. */
final class PublicationStatements {
  /** The channel on which the id of every changed publication is told. */
  static final String CHANNEL = "publications";

  private static final Condition ITS_CONTAINER =
      MEDIA_CONTAINERS
          .PUBLICATION_ID
          .eq(PUBLICATIONS.ID)
          .and(MEDIA_CONTAINERS.ITEM.eq(inline(PublicationRows.WHOLE_POST)));

  /** What is never changed, or not by giving its new value. */
  private static final Set<Field<?>> FIXED =
      Set.of(
          PUBLICATIONS.ID,
          PUBLICATIONS.CONNECTION_ID,
          PUBLICATIONS.REQUEST_ID,
          PUBLICATIONS.CONTENT,
          PUBLICATIONS.RECEIVED_AT,
          PUBLICATIONS.EVENTS);

  private PublicationStatements() {}

  /** Reads publications with their containers. */
  static Select<Record> find(Condition condition) {
    return select(PUBLICATIONS.fields())
        .select(MEDIA_CONTAINERS.CONTAINER_ID, MEDIA_CONTAINERS.CREATED_AT)
        .from(PUBLICATIONS)
        .leftJoin(MEDIA_CONTAINERS)
        .on(ITS_CONTAINER)
        .where(condition);
  }

  /** Stores a publication and its first event; no row if its request is known. */
  static ResultQuery<?> insert(PublicationRows rows, Optional<String> message) {
    PublicationsRecord row = rows.publication();
    row.setEvents(1);
    return storing(
        insertInto(PUBLICATIONS)
            .set(row)
            .onConflict(PUBLICATIONS.CONNECTION_ID, PUBLICATIONS.REQUEST_ID)
            .doNothing()
            .returning(),
        rows,
        message);
  }

  /** Stores a change and its event, if it is one; no row if it is not based on what is stored. */
  static ResultQuery<?> change(PublicationRows rows, Optional<String> message) {
    PublicationsRecord row = rows.publication();
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    for (Field<?> column : row.fields()) {
      if (!FIXED.contains(column)) {
        changes.put(column, row.get(column));
      }
    }
    return storing(
        update(PUBLICATIONS)
            .set(changes)
            .set(PUBLICATIONS.EVENTS, PUBLICATIONS.EVENTS.plus(message.isPresent() ? 1 : 0))
            .where(PUBLICATIONS.ID.eq(row.getId()))
            .and(PUBLICATIONS.VERSION.eq(row.getVersion() - 1))
            .returning(),
        rows,
        message);
  }

  /** Whatever belongs to a change of a publication, if the change comes about. */
  private static ResultQuery<?> storing(
      ResultQuery<PublicationsRecord> change, PublicationRows rows, Optional<String> message) {
    Publications stored = PUBLICATIONS.rename("stored");
    List<CommonTableExpression<?>> parts = new ArrayList<>();
    parts.add(name("stored").as(change));
    rows.container().ifPresent(it -> parts.add(name("container").as(container(stored, it))));
    message.ifPresent(it -> parts.add(name("event").as(event(stored, it))));
    return with(parts)
        .select(
            function(
                "pg_notify",
                SQLDataType.VARCHAR,
                inline(CHANNEL),
                stored.ID.cast(SQLDataType.VARCHAR)))
        .from(stored);
  }

  /**
   * Stores the container unless it is known. Another container for the same item is refused by the
   * primary key: the first may have been published.
   */
  private static ResultQuery<?> container(Publications stored, MediaContainersRecord row) {
    return insertInto(
            MEDIA_CONTAINERS,
            MEDIA_CONTAINERS.PUBLICATION_ID,
            MEDIA_CONTAINERS.ITEM,
            MEDIA_CONTAINERS.CONTAINER_ID,
            MEDIA_CONTAINERS.CREATED_AT)
        .select(
            select(
                    stored.ID,
                    val(row.getItem()),
                    val(row.getContainerId()),
                    val(row.getCreatedAt()))
                .from(stored)
                .where(
                    notExists(
                        selectOne()
                            .from(MEDIA_CONTAINERS)
                            .where(MEDIA_CONTAINERS.PUBLICATION_ID.eq(stored.ID))
                            .and(MEDIA_CONTAINERS.ITEM.eq(row.getItem()))
                            .and(MEDIA_CONTAINERS.CONTAINER_ID.eq(row.getContainerId())))))
        .returning(MEDIA_CONTAINERS.ITEM);
  }

  private static ResultQuery<?> event(Publications stored, String message) {
    return insertInto(
            PUBLICATION_EVENTS,
            PUBLICATION_EVENTS.PUBLICATION_ID,
            PUBLICATION_EVENTS.SEQUENCE,
            PUBLICATION_EVENTS.AT,
            PUBLICATION_EVENTS.STAGE,
            PUBLICATION_EVENTS.MESSAGE)
        .select(
            select(stored.ID, stored.EVENTS, stored.UPDATED_AT, stored.STATE, val(message))
                .from(stored))
        .returning(PUBLICATION_EVENTS.SEQUENCE);
  }

  /** Takes what is due and nobody else is taking at this moment, with its containers. */
  static ResultQuery<Record> claimDue(Instant now, Instant until, int limit) {
    Publications due = PUBLICATIONS.rename("due");
    Publications claimed = PUBLICATIONS.rename("claimed");
    return with(name("due")
            .as(
                select(PUBLICATIONS.ID, PUBLICATIONS.DUE_AT)
                    .from(PUBLICATIONS)
                    .where(PUBLICATIONS.DUE_AT.le(StoredInstant.of(now)))
                    .orderBy(PUBLICATIONS.DUE_AT)
                    // In the text of the statement, where the planner sees how few they are.
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked()))
        .with(
            name("claimed")
                .as(
                    update(PUBLICATIONS)
                        .set(PUBLICATIONS.DUE_AT, StoredInstant.of(until))
                        .set(PUBLICATIONS.VERSION, PUBLICATIONS.VERSION.plus(1))
                        .from(due)
                        .where(PUBLICATIONS.ID.eq(due.ID))
                        .returning()))
        .select(claimed.fields())
        .select(MEDIA_CONTAINERS.CONTAINER_ID, MEDIA_CONTAINERS.CREATED_AT)
        .from(claimed)
        .join(due)
        .on(due.ID.eq(claimed.ID))
        .leftJoin(MEDIA_CONTAINERS)
        .on(MEDIA_CONTAINERS.PUBLICATION_ID.eq(claimed.ID))
        .and(MEDIA_CONTAINERS.ITEM.eq(inline(PublicationRows.WHOLE_POST)))
        .orderBy(due.DUE_AT);
  }

  /** Makes claimed publications due later. */
  static Query extendClaims(Map<PublicationId, Long> versions, Instant until) {
    List<Map.Entry<PublicationId, Long>> claims = List.copyOf(versions.entrySet());
    UUID[] ids = claims.stream().map(claim -> claim.getKey().value()).toArray(UUID[]::new);
    Long[] held = claims.stream().map(Map.Entry::getValue).toArray(Long[]::new);
    Table<?> claim = table("unnest({0}, {1})", val(ids), val(held)).as("claim", "id", "version");
    return update(PUBLICATIONS)
        .set(PUBLICATIONS.DUE_AT, StoredInstant.of(until))
        .from(claim)
        .where(PUBLICATIONS.ID.eq(field(name("claim", "id"), UUID.class)))
        .and(PUBLICATIONS.VERSION.eq(field(name("claim", "version"), Long.class)))
        .and(PUBLICATIONS.DUE_AT.isNotNull());
  }

  static Select<Record1<Instant>> nextDue() {
    return select(min(PUBLICATIONS.DUE_AT)).from(PUBLICATIONS);
  }
}
