package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationsRecord;
import java.time.Instant;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** Publications as a queue, over the index {@code publications_due_work}. */
final class DueWork {
  static final DueRows<PublicationsRecord> QUEUE =
      new DueRows<>(PUBLICATIONS, PUBLICATIONS.ID, PUBLICATIONS.DUE_AT, PUBLICATIONS.VERSION);

  private DueWork() {}

  /** Takes what is due, and gives it with its containers. */
  static ResultQuery<Record> claim(Instant now, Instant until, int limit) {
    return QUEUE
        .claim(now, until, limit, PublicationRows.CONTAINER)
        .leftJoin(MEDIA_CONTAINERS)
        .on(PublicationRows.containerOf(PUBLICATIONS.rename(DueRows.CLAIMED)))
        .orderBy(QUEUE.wasDueAt());
  }
}
