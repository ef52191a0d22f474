package com.nexus.social.adapter.in.grpc;

import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationState;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.ErrorReason;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.PublicationEvent;
import com.nexus.social.v1.PublicationFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Publications as messages. */
final class PublicationProtos {
  private PublicationProtos() {}

  /**
   * The content of a valid request.
   *
   * @throws DomainException InvalidRequest
   */
  static Content content(CreatePublicationRequest request) {
    return switch (request.getContentCase()) {
      case IMAGE_POST -> {
        ImagePost post = request.getImagePost();
        yield new Content.ImagePost(
            new com.nexus.social.domain.publication.Image(
                uri("image_post.image.url", post.getImage().getUrl()),
                post.getImage().getAltText()),
            post.getCaption());
      }
      case CONTENT_NOT_SET -> throw new IllegalArgumentException("no content passed validation");
    };
  }

  /** Java's rules for URIs are a little stricter than the message's. */
  private static URI uri(String field, String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw new DomainException(
          new DomainError.InvalidRequest(
              List.of(new Violation(field, "cannot be read as a URI: " + e.getReason()))));
    }
  }

  static Publication publication(com.nexus.social.domain.publication.Publication publication) {
    Publication.Builder message =
        Publication.newBuilder()
            .setId(publication.id().value().toString())
            .setConnectionId(publication.request().connectionId().value().toString())
            .setRequestId(publication.request().requestId().value())
            .setState(state(Stage.of(publication.state())))
            .setCreateTime(TimeProtos.timestamp(publication.request().receivedAt()))
            .setUpdateTime(TimeProtos.timestamp(publication.updatedAt()));
    publication.container().ifPresent(container -> message.setContainerId(container.id().value()));
    switch (publication.request().content()) {
      case Content.ImagePost post -> message.setImagePost(imagePost(post));
    }
    switch (publication.state()) {
      case PublicationState.Accepted _,
          PublicationState.Processing _,
          PublicationState.Publishing _ -> {}
      case PublicationState.Published published -> addOutcome(published, message);
      case PublicationState.Failed(_, var failure) -> message.setFailure(failure(failure));
      case PublicationState.OutcomeUnknown(_, var failure) -> message.setFailure(failure(failure));
    }
    return message.build();
  }

  static PublicationEvent event(com.nexus.social.domain.publication.PublicationEvent event) {
    return PublicationEvent.newBuilder()
        .setSequence(event.sequence())
        .setTime(TimeProtos.timestamp(event.at()))
        .setState(state(event.stage()))
        .setMessage(event.message())
        .build();
  }

  private static Publication.State state(Stage stage) {
    return switch (stage) {
      case ACCEPTED -> Publication.State.STATE_ACCEPTED;
      case PROCESSING -> Publication.State.STATE_PROCESSING;
      case PUBLISHING -> Publication.State.STATE_PUBLISHING;
      case PUBLISHED -> Publication.State.STATE_PUBLISHED;
      case FAILED -> Publication.State.STATE_FAILED;
      case OUTCOME_UNKNOWN -> Publication.State.STATE_OUTCOME_UNKNOWN;
    };
  }

  private static ImagePost imagePost(Content.ImagePost post) {
    return ImagePost.newBuilder()
        .setImage(
            Image.newBuilder()
                .setUrl(post.image().url().toString())
                .setAltText(post.image().altText()))
        .setCaption(post.caption())
        .build();
  }

  private static void addOutcome(PublicationState.Published published, Publication.Builder to) {
    to.setPublishTime(TimeProtos.timestamp(published.publishedAt()));
    published.mediaId().ifPresent(id -> to.setMediaId(id.value()));
    published.permalink().ifPresent(permalink -> to.setPermalink(permalink.toString()));
  }

  private static PublicationFailure failure(Failure failure) {
    ErrorReason reason = ErrorReasons.reason(failure.cause());
    PublicationFailure.Builder message =
        PublicationFailure.newBuilder()
            .setCode(ErrorReasons.code(reason))
            .setReason(reason)
            .setMessage(failure.guidance());
    failure.fault().map(FaultProtos::platformError).ifPresent(message::setPlatformError);
    return message.build();
  }
}
