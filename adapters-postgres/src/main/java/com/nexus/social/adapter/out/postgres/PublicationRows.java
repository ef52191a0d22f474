package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static org.jooq.impl.DSL.inline;

import com.nexus.social.adapter.out.postgres.jooq.tables.Publications;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.MediaContainersRecord;
import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationsRecord;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.RequestId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * A publication as rows, and back.
 *
 * @param publication its row
 * @param container the row of its container, if it has one
 */
record PublicationRows(PublicationsRecord publication, Optional<MediaContainersRecord> container) {
  /** What is read of the container. */
  static final List<Field<?>> CONTAINER =
      List.of(MEDIA_CONTAINERS.CONTAINER_ID, MEDIA_CONTAINERS.CREATED_AT);

  private static final int WHOLE_POST = 0;

  /** What joins the container of a whole post to its publication. */
  static Condition containerOf(Publications publication) {
    return MEDIA_CONTAINERS
        .PUBLICATION_ID
        .eq(publication.ID)
        .and(MEDIA_CONTAINERS.ITEM.eq(inline(WHOLE_POST)));
  }

  /** The rows of a publication that is stored as the next version. */
  static PublicationRows of(Publication publication) {
    PublicationsRecord row = new PublicationsRecord();
    row.setId(publication.id().value());
    PublicationRequest request = publication.request();
    row.setConnectionId(request.connectionId().value());
    row.setRequestId(request.requestId().value());
    row.setContent(ContentJson.write(request.content()));
    row.setReceivedAt(StoredInstant.of(request.receivedAt()));
    PublicationStateColumns.write(publication.state(), row);
    row.setUpdatedAt(StoredInstant.of(publication.updatedAt()));
    publication.dueAt().map(StoredInstant::of).ifPresent(row::setDueAt);
    row.setVersion(publication.version() + 1);
    return new PublicationRows(row, publication.container().map(it -> container(row, it)));
  }

  private static MediaContainersRecord container(
      PublicationsRecord publication, MediaContainer container) {
    MediaContainersRecord row = new MediaContainersRecord();
    row.setPublicationId(publication.getId());
    row.setItem(WHOLE_POST);
    row.setContainerId(container.id().value());
    row.setCreatedAt(StoredInstant.of(container.createdAt()));
    return row;
  }

  /** The rows of a publication read with its container. */
  static PublicationRows read(Record joined) {
    MediaContainersRecord container = joined.into(MEDIA_CONTAINERS);
    return new PublicationRows(
        joined.into(PUBLICATIONS),
        container.getContainerId() == null ? Optional.empty() : Optional.of(container));
  }

  /** Whether there is a container if the state needs one. */
  boolean areComplete() {
    return container.isPresent() || !PublicationStateColumns.needsContainer(publication.getState());
  }

  /** What the rows say. */
  Publication toPublication() {
    Optional<MediaContainer> held =
        container.map(
            row -> new MediaContainer(new ContainerId(row.getContainerId()), row.getCreatedAt()));
    return new Publication(
        new PublicationId(publication.getId()),
        new PublicationRequest(
            new ConnectionId(publication.getConnectionId()),
            new RequestId(publication.getRequestId()),
            ContentJson.read(publication.getContent()),
            publication.getReceivedAt()),
        PublicationStateColumns.read(publication, held),
        publication.getUpdatedAt(),
        Optional.ofNullable(publication.getDueAt()),
        publication.getVersion());
  }
}
