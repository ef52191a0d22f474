package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.DATA_DELETIONS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.DataDeletionsRecord;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DataDeletion.Pending;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Platform;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Requests to delete in the table {@code data_deletions}. */
final class JooqDataDeletionRepository implements DataDeletionRepository {
  private final DSLContext sql;

  JooqDataDeletionRepository(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public DataDeletion insert(DataDeletion deletion, String requestHash) {
    DataDeletionsRecord row = row(deletion);
    row.setRequestHash(requestHash);
    sql.insertInto(DATA_DELETIONS)
        .set(row)
        .onConflict(DATA_DELETIONS.REQUEST_HASH)
        .doNothing()
        .execute();
    return find(DATA_DELETIONS.REQUEST_HASH.eq(requestHash)).orElseThrow();
  }

  @Override
  public Optional<DataDeletion> find(DeletionCode code) {
    return find(DATA_DELETIONS.CODE.eq(code.value()));
  }

  private Optional<DataDeletion> find(Condition condition) {
    return sql.selectFrom(DATA_DELETIONS)
        .where(condition)
        .fetchOptional(JooqDataDeletionRepository::deletion);
  }

  @Override
  public List<DataDeletion> pending(int limit) {
    return sql.selectFrom(DATA_DELETIONS)
        .where(DATA_DELETIONS.COMPLETED_AT.isNull())
        .orderBy(DATA_DELETIONS.REQUESTED_AT, DATA_DELETIONS.CODE)
        .limit(limit)
        .fetch(JooqDataDeletionRepository::deletion);
  }

  @Override
  public boolean deletePart(DataDeletion deletion, int limit) {
    return switch (deletion.state()) {
      case Completed _ -> true;
      case Pending(String subject) -> {
        Condition theirs = JooqConnectionRepository.ofSubject(deletion.platform(), subject);
        int deleted =
            sql.execute(PersonalRows.deletePublications(theirs, deletion.requestedAt(), limit));
        if (deleted == limit) {
          yield false;
        }
        sql.fetch(PersonalRows.deleteConnections(theirs));
        yield true;
      }
    };
  }

  @Override
  public void complete(DataDeletion completed) {
    DataDeletionsRecord row = row(completed);
    sql.update(DATA_DELETIONS)
        .set(DATA_DELETIONS.COMPLETED_AT, row.getCompletedAt())
        .set(DATA_DELETIONS.SUBJECT, row.getSubject())
        .where(DATA_DELETIONS.CODE.eq(row.getCode()))
        .and(DATA_DELETIONS.COMPLETED_AT.isNull())
        .execute();
  }

  private static DataDeletionsRecord row(DataDeletion deletion) {
    DataDeletionsRecord row = new DataDeletionsRecord();
    row.setCode(deletion.code().value());
    row.setPlatform(deletion.platform().name());
    row.setRequestedAt(StoredInstant.of(deletion.requestedAt()));
    switch (deletion.state()) {
      case Pending(String subject) -> row.setSubject(subject);
      case Completed(var at) -> row.setCompletedAt(StoredInstant.of(at));
    }
    return row;
  }

  private static DataDeletion deletion(DataDeletionsRecord row) {
    return new DataDeletion(
        new DeletionCode(row.getCode()),
        new Platform(row.getPlatform()),
        row.getRequestedAt(),
        row.getCompletedAt() == null
            ? new Pending(row.getSubject())
            : new Completed(row.getCompletedAt()));
  }
}
