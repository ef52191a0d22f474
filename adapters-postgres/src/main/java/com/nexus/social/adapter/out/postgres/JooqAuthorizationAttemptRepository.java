package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.AUTHORIZATION_ATTEMPTS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.AuthorizationAttemptsRecord;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
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
    sql.insertInto(AUTHORIZATION_ATTEMPTS).set(row(attempt)).execute();
  }

  @Override
  public Optional<AuthorizationAttempt> find(String stateHash) {
    return sql.selectFrom(AUTHORIZATION_ATTEMPTS)
        .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(stateHash))
        .fetchOptional(JooqAuthorizationAttemptRepository::attempt);
  }

  @Override
  public boolean redeem(AuthorizationAttempt redeemed) {
    return sql.update(AUTHORIZATION_ATTEMPTS)
            .set(AUTHORIZATION_ATTEMPTS.REDEEMED_AT, row(redeemed).getRedeemedAt())
            .where(AUTHORIZATION_ATTEMPTS.STATE_HASH.eq(redeemed.stateHash()))
            .and(AUTHORIZATION_ATTEMPTS.REDEEMED_AT.isNull())
            .execute()
        == 1;
  }

  private static AuthorizationAttemptsRecord row(AuthorizationAttempt attempt) {
    AuthorizationAttemptsRecord row = new AuthorizationAttemptsRecord();
    row.setStateHash(attempt.stateHash());
    row.setUserId(attempt.userId().value());
    row.setPlatform(attempt.platform().name());
    row.setRedirectUri(attempt.redirectUri().toString());
    row.setExpiresAt(StoredInstant.of(attempt.expiresAt()));
    attempt.redeemedAt().map(StoredInstant::of).ifPresent(row::setRedeemedAt);
    return row;
  }

  private static AuthorizationAttempt attempt(AuthorizationAttemptsRecord row) {
    return new AuthorizationAttempt(
        row.getStateHash(),
        new UserId(row.getUserId()),
        new Platform(row.getPlatform()),
        URI.create(row.getRedirectUri()),
        row.getExpiresAt(),
        Optional.ofNullable(row.getRedeemedAt()));
  }
}
