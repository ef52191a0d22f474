package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.jooq.tables.Publications;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Table;

/**
 * The statements by which publications are a queue, over the index {@code publications_due_work}.
 */
final class DueWork {
  private DueWork() {}

  /** Takes what is due and nobody else is taking at this moment; gives it with its containers. */
  static ResultQuery<Record> claim(Instant now, Instant until, int limit) {
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
                        .set(PUBLICATIONS.VERSION, PUBLICATIONS.VERSION.plus(inline(1)))
                        .from(due)
                        .where(PUBLICATIONS.ID.eq(due.ID))
                        .returning()))
        .select(claimed.fields())
        .select(PublicationRows.CONTAINER)
        .from(claimed)
        .join(due)
        .on(due.ID.eq(claimed.ID))
        .leftJoin(MEDIA_CONTAINERS)
        .on(PublicationRows.containerOf(claimed))
        .orderBy(due.DUE_AT);
  }

  /** Makes claimed publications due later, each if it still has the version given. */
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

  static ResultQuery<Record1<Instant>> next() {
    return select(min(PUBLICATIONS.DUE_AT)).from(PUBLICATIONS);
  }
}
