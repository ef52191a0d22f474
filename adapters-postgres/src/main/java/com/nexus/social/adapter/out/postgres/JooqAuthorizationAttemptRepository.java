package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.AUTHORIZATION_ATTEMPTS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.AuthorizationAttemptsRecord;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** OAuth round trips in the table {@code authorization_attempts}. */
final class JooqAuthorizationAttemptRepository implements AuthorizationAttemptRepository {
  private final DSLContext sql;

  JooqAuthorizationAttemptRepository(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void insert(AuthorizationAttempt attempt) {
    sql.insertInto(AUTHORIZATION_ATTEMPTS).set(AttemptRows.row(attempt)).execute();
  }

  @Override
  public Optional<AuthorizationAttempt> find(String stateHash) {
    return sql.selectFrom(AUTHORIZATION_ATTEMPTS)
        .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(stateHash))
        .fetchOptional(AttemptRows::attempt);
  }

  @Override
  public boolean replace(AuthorizationAttempt before, AuthorizationAttempt after) {
    AuthorizationAttemptsRecord found = AttemptRows.row(before);
    return sql.update(AUTHORIZATION_ATTEMPTS)
            .set(AttemptRows.row(after))
            .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(before.stateHash()))
            .and(AUTHORIZATION_ATTEMPTS.STATE.eq(found.getState()))
            .and(AUTHORIZATION_ATTEMPTS.REDEEMED_AT.isNotDistinctFrom(found.getRedeemedAt()))
            // Sealed anew for each offer, it tells one offer from another.
            .and(AUTHORIZATION_ATTEMPTS.OFFER_TOKEN.isNotDistinctFrom(found.getOfferToken()))
            .execute()
        == 1;
  }

  @Override
  public int forget(Instant now, Instant longAgo, int limit) {
    return sql.execute(OverdueAttempts.delete(longAgo, limit))
        + sql.execute(OverdueAttempts.abandon(now, limit));
  }
}
