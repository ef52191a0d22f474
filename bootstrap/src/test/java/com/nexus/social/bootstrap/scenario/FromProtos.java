package com.nexus.social.bootstrap.scenario;

import com.google.protobuf.Timestamp;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.PublicationState;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ErrorReason;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.PublicationEvent;
import com.nexus.social.v1.PublicationFailure;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** What the API tells, as the domain's types; what it keeps to itself is left empty. */
final class FromProtos {
  private FromProtos() {}

  static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  static com.nexus.social.domain.connection.Connection connection(Connection connection) {
    var account = connection.getAccount();
    return new com.nexus.social.domain.connection.Connection(
        new ConnectionId(UUID.fromString(connection.getId())),
        new UserId(UUID.fromString(connection.getUserId())),
        new Platform("instagram"),
        new Grant(
            new PlatformAccount(
                account.getId(),
                account.getHandle(),
                account.getDisplayName(),
                uri(account.getPictureUrl())),
            new HashSet<>(connection.getScopesList())),
        state(connection),
        new History(instant(connection.getCreateTime()), instant(connection.getUpdateTime()), 0));
  }

  private static ConnectionState state(Connection connection) {
    return switch (connection.getState()) {
      case STATE_ACTIVE ->
          new ConnectionState.Active(
              new SealedToken(new byte[0]), instant(connection.getTokenExpireTime()));
      case STATE_REAUTHORIZATION_REQUIRED ->
          new ConnectionState.ReauthorizationRequired(connection.getGuidance());
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("No state: " + connection);
    };
  }

  static ImagePost imagePost(Content.ImagePost post) {
    return ImagePost.newBuilder()
        .setImage(
            Image.newBuilder()
                .setUrl(post.image().url().toString())
                .setAltText(post.image().altText()))
        .setCaption(post.caption())
        .build();
  }

  static com.nexus.social.domain.publication.Publication publication(Publication publication) {
    ImagePost post = publication.getImagePost();
    return new com.nexus.social.domain.publication.Publication(
        new PublicationId(UUID.fromString(publication.getId())),
        new PublicationRequest(
            new ConnectionId(UUID.fromString(publication.getConnectionId())),
            new RequestId(publication.getRequestId()),
            new Content.ImagePost(
                new com.nexus.social.domain.publication.Image(
                    URI.create(post.getImage().getUrl()), post.getImage().getAltText()),
                post.getCaption()),
            instant(publication.getCreateTime())),
        state(publication),
        instant(publication.getUpdateTime()),
        Optional.empty(),
        0);
  }

  private static PublicationState state(Publication publication) {
    return switch (publication.getState()) {
      case STATE_ACCEPTED -> new PublicationState.Accepted(0);
      case STATE_PROCESSING -> new PublicationState.Processing(container(publication), 0);
      case STATE_PUBLISHING ->
          new PublicationState.Publishing(
              container(publication), instant(publication.getUpdateTime()), 1, 0);
      case STATE_PUBLISHED ->
          new PublicationState.Published(
              container(publication),
              some(publication.getMediaId()).map(MediaId::new),
              uri(publication.getPermalink()),
              instant(publication.getPublishTime()));
      case STATE_FAILED ->
          new PublicationState.Failed(
              some(publication.getContainerId()).map(_ -> container(publication)),
              failure(publication.getFailure()));
      case STATE_OUTCOME_UNKNOWN ->
          new PublicationState.OutcomeUnknown(
              container(publication), failure(publication.getFailure()));
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("No state: " + publication);
    };
  }

  private static MediaContainer container(Publication publication) {
    return new MediaContainer(
        new ContainerId(publication.getContainerId()), instant(publication.getCreateTime()));
  }

  private static Failure failure(PublicationFailure failure) {
    var error = failure.getPlatformError();
    return new Failure(
        cause(failure.getReason()),
        failure.getMessage(),
        failure.hasPlatformError()
            ? Optional.of(
                new PlatformFault(
                    error.getCode(), error.getSubcode(), error.getMessage(), error.getTraceId()))
            : Optional.empty());
  }

  static FailureCause cause(ErrorReason reason) {
    return reason == ErrorReason.ERROR_REASON_AUTHORIZATION_ALREADY_USED
        ? FailureCause.AUTHORIZATION_CODE_REFUSED
        : FailureCause.valueOf(reason.name().substring("ERROR_REASON_".length()));
  }

  static com.nexus.social.domain.publication.PublicationEvent event(PublicationEvent event) {
    return new com.nexus.social.domain.publication.PublicationEvent(
        event.getSequence(),
        instant(event.getTime()),
        com.nexus.social.domain.publication.PublicationEvent.Stage.valueOf(
            event.getState().name().substring("STATE_".length())),
        event.getMessage());
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  private static Optional<URI> uri(String text) {
    return some(text).map(URI::create);
  }
}
