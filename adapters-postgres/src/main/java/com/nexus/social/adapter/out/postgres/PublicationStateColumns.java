package com.nexus.social.adapter.out.postgres;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PublicationsRecord;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationState;
import com.nexus.social.domain.publication.PublicationState.Accepted;
import com.nexus.social.domain.publication.PublicationState.Failed;
import com.nexus.social.domain.publication.PublicationState.OutcomeUnknown;
import com.nexus.social.domain.publication.PublicationState.Processing;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import java.net.URI;
import java.util.Optional;

/** The columns of a publication's state: each state has exactly its own. */
final class PublicationStateColumns {
  private PublicationStateColumns() {}

  static void write(PublicationState state, PublicationsRecord row) {
    row.setState(Stage.of(state));
    switch (state) {
      case Accepted(int tries) -> row.setTries(tries);
      case Processing(_, int looks) -> row.setLooks(looks);
      case Publishing(_, var intendedAt, int askedTimes, int looks) -> {
        row.setIntendedAt(StoredInstant.of(intendedAt));
        row.setAskedTimes(askedTimes);
        row.setLooks(looks);
      }
      case Published(_, var mediaId, var permalink, var publishedAt) -> {
        mediaId.map(MediaId::value).ifPresent(row::setMediaId);
        permalink.map(URI::toString).ifPresent(row::setPermalink);
        row.setPublishedAt(StoredInstant.of(publishedAt));
      }
      case Failed(_, Failure failure) -> FailureColumns.write(failure, row);
      case OutcomeUnknown(_, Failure failure) -> FailureColumns.write(failure, row);
    }
  }

  static boolean needsContainer(Stage state) {
    return switch (state) {
      case ACCEPTED, FAILED -> false;
      case PROCESSING, PUBLISHING, PUBLISHED, OUTCOME_UNKNOWN -> true;
    };
  }

  static PublicationState read(PublicationsRecord row, Optional<MediaContainer> container) {
    return switch (row.getState()) {
      case ACCEPTED -> new Accepted(row.getTries());
      case PROCESSING -> new Processing(container.orElseThrow(), row.getLooks());
      case PUBLISHING ->
          new Publishing(
              container.orElseThrow(), row.getIntendedAt(), row.getAskedTimes(), row.getLooks());
      case PUBLISHED ->
          new Published(
              container.orElseThrow(),
              Optional.ofNullable(row.getMediaId()).map(MediaId::new),
              Optional.ofNullable(row.getPermalink()).map(URI::create),
              row.getPublishedAt());
      case FAILED -> new Failed(container, FailureColumns.read(row));
      case OUTCOME_UNKNOWN -> new OutcomeUnknown(container.orElseThrow(), FailureColumns.read(row));
    };
  }
}
