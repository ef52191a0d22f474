package com.nexus.social.adapter.out.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The statements by which a table is a queue, over an index of what is due.
 *
 * @param table the table
 * @param id its key
 * @param dueAt when a row is due
 * @param version a new one for each claim
 */
record DueRows<R extends Record>(
    Table<R> table,
    TableField<R, UUID> id,
    TableField<R, Instant> dueAt,
    TableField<R, Long> version) {
  /** What claimed rows are called in the statement that claims them. */
  static final String CLAIMED = "claimed";

  private static final String DUE = "due";

  /** What this version cannot read, a newer one may; until it comes, others go first. */
  private static final Duration UNREADABLE_PAUSE = Duration.ofHours(1);

  /** Takes what is due and nobody else is taking at this moment, those due longest first. */
  ResultQuery<Record> claim(Instant now, Instant until, int limit) {
    return claim(now, until, limit, List.of()).orderBy(wasDueAt());
  }

  /**
   * The same, for tables to be joined and for an order.
   *
   * @param joined what else is selected, of tables that are still to be joined
   */
  SelectOnConditionStep<Record> claim(
      Instant now, Instant until, int limit, List<Field<?>> joined) {
    return with(name(DUE)
            .as(
                select(id, dueAt)
                    .from(table)
                    .where(dueAt.le(StoredInstant.of(now)))
                    .orderBy(dueAt)
                    // In the text of the statement, where the planner sees how few they are.
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked()))
        .with(
            name(CLAIMED)
                .as(
                    update(table)
                        .set(dueAt, StoredInstant.of(until))
                        .set(version, version.plus(inline(1)))
                        .from(name(DUE))
                        .where(id.eq(in(DUE, id)))
                        .returning()))
        .select(table.as(CLAIMED).fields())
        .select(joined)
        .from(name(CLAIMED))
        .join(name(DUE))
        .on(in(DUE, id).eq(in(CLAIMED, id)));
  }

  /**
   * Claims, and gives what was read of the rows; those that cannot be read are put off, so that
   * they are not in the way of the others.
   */
  <T> List<T> readClaimed(
      DSLContext sql,
      ResultQuery<Record> claim,
      Function<Record, Optional<T>> reader,
      Instant now) {
    Map<UUID, Long> unreadable = new HashMap<>();
    List<T> claimed =
        new ReadableRows(table, id)
            .read(sql.fetch(claim), reader, row -> unreadable.put(row.get(id), row.get(version)));
    if (!unreadable.isEmpty()) {
      sql.execute(extendClaims(unreadable, now.plus(UNREADABLE_PAUSE)));
    }
    return claimed;
  }

  /** When a claimed row was due. */
  Field<Instant> wasDueAt() {
    return in(DUE, dueAt);
  }

  private static <T> Field<T> in(String part, Field<T> column) {
    return field(name(part, column.getName()), column.getDataType());
  }

  /** Makes claimed rows due at another time, each if it still has the version given. */
  Query extendClaims(Map<UUID, Long> versions, Instant until) {
    List<Map.Entry<UUID, Long>> claims = List.copyOf(versions.entrySet());
    UUID[] ids = claims.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
    Long[] held = claims.stream().map(Map.Entry::getValue).toArray(Long[]::new);
    Table<?> claim =
        DSL.table("unnest({0}, {1})", val(ids), val(held)).as("claim", "id", "version");
    return update(table)
        .set(dueAt, StoredInstant.of(until))
        .from(claim)
        .where(id.eq(field(name("claim", "id"), UUID.class)))
        .and(version.eq(field(name("claim", "version"), Long.class)))
        .and(dueAt.isNotNull());
  }

  ResultQuery<Record1<Instant>> next() {
    return select(min(dueAt)).from(table);
  }
}
