package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.AUTHORIZATION_ATTEMPTS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.AttemptRows.State;
import com.nexus.social.adapter.out.postgres.jooq.tables.AuthorizationAttempts;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.AuthorizationAttemptsRecord;
import java.time.Instant;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Query;

/** The statements that tidy up after OAuth round trips, a part at a time. */
final class OverdueAttempts {
  private static final AuthorizationAttempts OVERDUE = AUTHORIZATION_ATTEMPTS.rename("overdue");

  /** In the text of the statement, as in that of the index. */
  private static final Condition IS_CHOOSING =
      AUTHORIZATION_ATTEMPTS.STATE.eq(inline(State.CHOOSING.name()));

  private OverdueAttempts() {}

  static Query delete(Instant expiredUntil, int limit) {
    return with(overdue(expiredUntil, noCondition(), limit))
        .delete(AUTHORIZATION_ATTEMPTS)
        .using(OVERDUE)
        .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(OVERDUE.STATE_HASH));
  }

  /** Keeps nothing of offers of which none was chosen in time. */
  static Query abandon(Instant expiredUntil, int limit) {
    AuthorizationAttemptsRecord abandoned = new AuthorizationAttemptsRecord();
    abandoned.setState(State.ABANDONED.name());
    AttemptRows.OFFER.forEach(column -> abandoned.set(column, null));
    return with(overdue(expiredUntil, IS_CHOOSING, limit))
        .update(AUTHORIZATION_ATTEMPTS)
        .set(abandoned)
        .from(OVERDUE)
        .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(OVERDUE.STATE_HASH));
  }

  /** What somebody else is changing at this moment is left for the next time. */
  private static CommonTableExpression<?> overdue(
      Instant expiredUntil, Condition condition, int limit) {
    return name(OVERDUE.getName())
        .as(
            select(AUTHORIZATION_ATTEMPTS.STATE_HASH)
                .from(AUTHORIZATION_ATTEMPTS)
                .where(AUTHORIZATION_ATTEMPTS.EXPIRES_AT.le(StoredInstant.of(expiredUntil)))
                .and(condition)
                .orderBy(AUTHORIZATION_ATTEMPTS.EXPIRES_AT)
                .limit(inline(limit))
                .forUpdate()
                .skipLocked());
  }
}
