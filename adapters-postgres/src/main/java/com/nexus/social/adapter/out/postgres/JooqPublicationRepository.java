package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATION_EVENTS;
import static org.jooq.impl.DSL.any;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationEventsRecord;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Publications in the tables {@code publications}, their containers and events beside them. */
final class JooqPublicationRepository implements PublicationRepository {
  private final DSLContext sql;

  JooqPublicationRepository(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(Transition accepted) {
    PublicationRows rows = PublicationRows.of(accepted.after());
    return sql.fetch(PublicationChanges.insert(rows, accepted.message())).isNotEmpty();
  }

  @Override
  public Optional<Publication> find(PublicationId id) {
    return findWhere(PUBLICATIONS.ID.eq(id.value()));
  }

  @Override
  public Optional<Publication> find(ConnectionId connectionId, RequestId requestId) {
    return findWhere(
        PUBLICATIONS
            .CONNECTION_ID
            .eq(connectionId.value())
            .and(PUBLICATIONS.REQUEST_ID.eq(requestId.value())));
  }

  private Optional<Publication> findWhere(Condition condition) {
    return sql.select(PUBLICATIONS.fields())
        .select(PublicationRows.CONTAINER)
        .from(PUBLICATIONS)
        .leftJoin(MEDIA_CONTAINERS)
        .on(PublicationRows.containerOf(PUBLICATIONS))
        .where(condition)
        .fetchOptional(row -> PublicationRows.read(row).toPublication());
  }

  @Override
  public List<Publication> claimDue(Instant now, Instant until, int limit) {
    return DueWork.QUEUE.readClaimed(
        sql, DueWork.claim(now, until, limit), row -> claimed(PublicationRows.read(row)), now);
  }

  /**
   * A statement takes a row as it is now, and joins the rest as it was when the statement began. So
   * a container may be missing that was stored in between, by somebody who held the publication
   * longer than agreed.
   */
  private Optional<Publication> claimed(PublicationRows rows) {
    if (rows.areComplete()) {
      return Optional.of(rows.toPublication());
    }
    PublicationId id = new PublicationId(rows.publication().getId());
    return find(id).filter(found -> found.version() == rows.publication().getVersion());
  }

  @Override
  public void extendClaims(Map<PublicationId, Long> versions, Instant until) {
    Map<UUID, Long> held = new HashMap<>();
    versions.forEach((id, version) -> held.put(id.value(), version));
    sql.execute(DueWork.QUEUE.extendClaims(held, until));
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(sql.fetchValue(DueWork.QUEUE.next()));
  }

  @Override
  public Optional<Publication> update(Transition transition) {
    PublicationRows rows = PublicationRows.of(transition.after());
    boolean stored = sql.fetch(PublicationChanges.update(rows, transition.message())).isNotEmpty();
    return stored ? Optional.of(rows.toPublication()) : Optional.empty();
  }

  @Override
  public List<PublicationEvent> events(PublicationId id, long afterSequence) {
    int lastSequence = Math.clamp(afterSequence, 0, Integer.MAX_VALUE);
    return sql.selectFrom(PUBLICATION_EVENTS)
        .where(PUBLICATION_EVENTS.PUBLICATION_ID.eq(id.value()))
        .and(PUBLICATION_EVENTS.SEQUENCE.gt(lastSequence))
        .orderBy(PUBLICATION_EVENTS.SEQUENCE)
        .fetch(JooqPublicationRepository::event);
  }

  @Override
  public Set<MediaId> known(ConnectionId connectionId, Set<MediaId> candidates) {
    String[] ids = candidates.stream().map(MediaId::value).toArray(String[]::new);
    return sql.select(PUBLICATIONS.MEDIA_ID)
        .from(PUBLICATIONS)
        .where(PUBLICATIONS.CONNECTION_ID.eq(connectionId.value()))
        .and(PUBLICATIONS.MEDIA_ID.eq(any(ids)))
        .fetchSet(row -> new MediaId(row.value1()));
  }

  private static PublicationEvent event(PublicationEventsRecord row) {
    return new PublicationEvent(row.getSequence(), row.getAt(), row.getStage(), row.getMessage());
  }
}
