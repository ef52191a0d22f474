package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.with;

import com.nexus.social.adapter.out.postgres.jooq.tables.PlatformConnections;
import com.nexus.social.adapter.out.postgres.jooq.tables.Publications;
import com.nexus.social.domain.connection.ConnectionStatus;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.ResultQuery;

/** The statements that delete what belongs to a person; what hangs on a row goes with it. */
final class PersonalRows {
  private PersonalRows() {}

  /**
   * Deletes publications of connections.
   *
   * @param theirs which connections
   * @param until those asked for until then
   */
  static Query deletePublications(Condition theirs, Instant until, int limit) {
    Publications leaving = PUBLICATIONS.rename("leaving");
    return with(name("leaving")
            .as(
                select(PUBLICATIONS.ID)
                    .from(PUBLICATIONS)
                    .join(PLATFORM_CONNECTIONS)
                    .on(PLATFORM_CONNECTIONS.ID.eq(PUBLICATIONS.CONNECTION_ID))
                    .where(theirs)
                    .and(PUBLICATIONS.RECEIVED_AT.le(StoredInstant.of(until)))
                    // In one order, so that two who delete the same never wait for each other.
                    .orderBy(PUBLICATIONS.ID)
                    .limit(inline(limit))
                    .forUpdate()
                    .of(PUBLICATIONS)))
        .delete(PUBLICATIONS)
        .using(leaving)
        .where(PUBLICATIONS.ID.eq(leaving.ID));
  }

  /** Deletes those of these connections that are of no use any more; tells of them. */
  static ResultQuery<?> deleteConnections(Condition theirs) {
    PlatformConnections deleted = PLATFORM_CONNECTIONS.rename("deleted");
    return with(name("deleted")
            .as(
                deleteFrom(PLATFORM_CONNECTIONS)
                    .where(theirs)
                    .and(PLATFORM_CONNECTIONS.STATUS.eq(ConnectionStatus.DISCONNECTED))
                    .and(
                        notExists(
                            selectOne()
                                .from(PUBLICATIONS)
                                .where(PUBLICATIONS.CONNECTION_ID.eq(PLATFORM_CONNECTIONS.ID))))
                    .returning(PLATFORM_CONNECTIONS.USER_ID)))
        .select(Channel.CONNECTIONS.tell(deleted.USER_ID))
        .from(deleted);
  }
}
