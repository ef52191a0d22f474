package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATION_EVENTS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.jooq.tables.Publications;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.MediaContainersRecord;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationsRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * The statements that store a publication, with its container, its event and the notification: each
 * is one round trip and a transaction of its own, and gives one row if anything was stored.
 */
final class PublicationChanges {
  /** What no change changes; the events are counted. */
  private static final Set<Field<?>> FIXED =
      Set.of(
          PUBLICATIONS.ID,
          PUBLICATIONS.CONNECTION_ID,
          PUBLICATIONS.REQUEST_ID,
          PUBLICATIONS.CONTENT,
          PUBLICATIONS.RECEIVED_AT,
          PUBLICATIONS.EVENTS);

  /** What the event is made of. */
  private static final List<Field<?>> TOLD =
      List.of(PUBLICATIONS.ID, PUBLICATIONS.EVENTS, PUBLICATIONS.UPDATED_AT, PUBLICATIONS.STATE);

  private PublicationChanges() {}

  /** Stores a new publication, unless its request is known. */
  static ResultQuery<?> insert(PublicationRows rows, Optional<String> message) {
    return storing(
        insertInto(PUBLICATIONS)
            .set(rows.publication())
            .set(PUBLICATIONS.EVENTS, inline(1))
            .onConflict(PUBLICATIONS.CONNECTION_ID, PUBLICATIONS.REQUEST_ID)
            .doNothing()
            .returning(TOLD),
        rows,
        message);
  }

  /** Stores a change, unless the stored version is not the one it is based on. */
  static ResultQuery<?> update(PublicationRows rows, Optional<String> message) {
    PublicationsRecord row = rows.publication();
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    for (Field<?> column : row.fields()) {
      if (!FIXED.contains(column)) {
        changes.put(column, row.get(column));
      }
    }
    return storing(
        DSL.update(PUBLICATIONS)
            .set(changes)
            .set(PUBLICATIONS.EVENTS, PUBLICATIONS.EVENTS.plus(message.isPresent() ? 1 : 0))
            .where(PUBLICATIONS.ID.eq(row.getId()))
            .and(PUBLICATIONS.VERSION.eq(row.getVersion() - 1))
            .returning(TOLD),
        rows,
        message);
  }

  private static ResultQuery<?> storing(
      ResultQuery<PublicationsRecord> change, PublicationRows rows, Optional<String> message) {
    Publications stored = PUBLICATIONS.rename("stored");
    List<CommonTableExpression<?>> parts = new ArrayList<>();
    parts.add(name("stored").as(change));
    rows.container().ifPresent(it -> parts.add(name("container").as(container(stored, it))));
    message.ifPresent(it -> parts.add(name("event").as(event(stored, it))));
    return with(parts).select(Channel.PUBLICATIONS.tell(stored.ID)).from(stored);
  }

  /**
   * Stores the container unless it is known. Another one for the same item is refused by the
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
                    inline(row.getItem()),
                    val(row.getContainerId()),
                    val(row.getCreatedAt()))
                .from(stored)
                .where(
                    notExists(
                        selectOne()
                            .from(MEDIA_CONTAINERS)
                            .where(MEDIA_CONTAINERS.PUBLICATION_ID.eq(stored.ID))
                            .and(MEDIA_CONTAINERS.ITEM.eq(inline(row.getItem())))
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
}
