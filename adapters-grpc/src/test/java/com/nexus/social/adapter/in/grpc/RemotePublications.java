package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteConnections.instant;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.PublicationState;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.PublicationFailure;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The publications of the API, read back as those of the core, as far as the API tells of them. */
final class RemotePublications {
  private RemotePublications() {}

  static Publication read(com.nexus.social.v1.Publication message) {
    return new Publication(
        new PublicationId(UUID.fromString(message.getId())),
        new PublicationRequest(
            new ConnectionId(UUID.fromString(message.getConnectionId())),
            new RequestId(message.getRequestId()),
            content(message.getImagePost()),
            instant(message.getCreateTime())),
        state(message),
        instant(message.getUpdateTime()),
        Optional.empty(),
        0);
  }

  static PublicationEvent read(com.nexus.social.v1.PublicationEvent message) {
    return new PublicationEvent(
        message.getSequence(),
        instant(message.getTime()),
        Stage.valueOf(message.getState().name().substring("STATE_".length())),
        message.getMessage());
  }

  private static Content content(ImagePost message) {
    return new Content.ImagePost(
        new Image(URI.create(message.getImage().getUrl()), message.getImage().getAltText()),
        message.getCaption());
  }

  private static PublicationState state(com.nexus.social.v1.Publication message) {
    MediaContainer container =
        new MediaContainer(new ContainerId(message.getContainerId()), Instant.EPOCH);
    return switch (message.getState()) {
      case STATE_ACCEPTED -> new PublicationState.Accepted(0);
      case STATE_PROCESSING -> new PublicationState.Processing(container, 0);
      case STATE_PUBLISHING -> new PublicationState.Publishing(container, Instant.EPOCH, 1, 0);
      case STATE_PUBLISHED ->
          new PublicationState.Published(
              container,
              given(message.getMediaId()).map(MediaId::new),
              given(message.getPermalink()).map(URI::create),
              instant(message.getPublishTime()));
      case STATE_FAILED ->
          new PublicationState.Failed(
              given(message.getContainerId()).map(_ -> container), failure(message.getFailure()));
      case STATE_OUTCOME_UNKNOWN ->
          new PublicationState.OutcomeUnknown(container, failure(message.getFailure()));
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(message);
    };
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  private static Failure failure(PublicationFailure message) {
    return new Failure(
        RemoteErrors.cause(message.getReason()),
        message.getMessage(),
        Optional.of(message.getPlatformError())
            .filter(_ -> message.hasPlatformError())
            .map(RemoteErrors::fault));
  }
}
