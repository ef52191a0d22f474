package com.nexus.social.application.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformError.NotAuthorized;
import com.nexus.social.application.port.out.PlatformError.NotFound;
import com.nexus.social.application.port.out.PlatformError.NotReady;
import com.nexus.social.application.port.out.PlatformError.OutcomeUnknown;
import com.nexus.social.application.port.out.PlatformError.Rejected;
import com.nexus.social.application.port.out.PlatformError.Throttled;
import com.nexus.social.application.port.out.PlatformError.Unavailable;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.service.PublicationSteps.Call;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus.Broken;
import com.nexus.social.domain.publication.ContainerStatus.InProgress;
import com.nexus.social.domain.publication.ContainerStatus.Published;
import com.nexus.social.domain.publication.ContainerStatus.Ready;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PostRecognition;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import com.nexus.social.domain.publication.PublishedMedia;
import com.nexus.social.domain.publication.PublishingPolicy;
import com.nexus.social.domain.publication.Transition;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one step that must not be taken twice, and finding out what came of it when the answer is
 * missing.
 */
public final class PublishSteps {
  private static final Failure HELD_UP =
      Failure.of(
          FailureCause.OUTCOME_UNKNOWN,
          "This system was held up, and does not ask before it has looked.");

  private final Connections connections;
  private final PublicationRepository publications;
  private final PublishingPolicy policy;
  private final InstantSource clock;

  public PublishSteps(
      Connections connections,
      PublicationRepository publications,
      PublishingPolicy policy,
      InstantSource clock) {
    this.connections = connections;
    this.publications = publications;
    this.policy = policy;
    this.clock = clock;
  }

  /** To be called only when the intent to call was stored by the caller himself, a moment ago. */
  Transition publish(Call call, Publishing intent) {
    Publication publication = call.publication();
    if (intent.isStale(policy, clock.instant())) {
      return publication.publishUncertain(HELD_UP, policy, clock.instant());
    }
    MediaId media;
    try {
      media = call.publisher().publish(call.access(), intent.container().id());
    } catch (PlatformException e) {
      return notPublished(call, intent, e.error());
    }
    Instant publishedAt = clock.instant();
    return publication.published(media, permalink(call, media), publishedAt, clock.instant());
  }

  private Transition notPublished(Call call, Publishing intent, PlatformError error) {
    Publication publication = call.publication();
    Instant now = clock.instant();
    return switch (error) {
      case NotReady _ -> publication.publishedTooEarly(policy, now);
      case Throttled(Failure failure, var wait) -> publication.throttled(failure, wait, now);
      case Rejected(Failure failure) when intent.askedOnce() -> publication.failed(failure, now);
      case NotAuthorized(Failure failure) when intent.askedOnce() ->
          connections.refused(call.connection(), failure)
              ? publication.failed(failure, now)
              : publication.throttled(failure, policy.retries().first(), now);
      // A refusal says nothing of the call before it, whose answer is unknown.
      case Rejected _, NotAuthorized _, OutcomeUnknown _, Unavailable _, NotFound _ ->
          publication.publishUncertain(error.failure(), policy, now);
    };
  }

  /**
   * Best effort: a live post is never reported as anything else because its link could not be read.
   */
  private static Optional<URI> permalink(Call call, MediaId media) {
    try {
      return Optional.of(call.publisher().permalink(call.access(), media));
    } catch (PlatformException e) {
      return Optional.empty();
    }
  }

  /** A publish call may have been made, and its answer was lost: only the container knows. */
  Transition findOut(Call call, ContainerId container) {
    Publication publication = call.publication();
    try {
      var status = call.publisher().containerStatus(call.access(), container);
      return switch (status) {
        case Published _ -> recognise(call);
        case Ready _ -> publication.foundUnpublished(policy, clock.instant());
        case Broken(Failure failure) -> publication.failed(failure, clock.instant());
        case InProgress _ ->
            publication.stillUncertain(
                Failure.of(
                    FailureCause.OUTCOME_UNKNOWN, "The platform is still processing the media."),
                policy,
                clock.instant());
      };
    } catch (PlatformException e) {
      return unreadable(call, e);
    }
  }

  private Transition unreadable(Call call, PlatformException e) {
    Publication publication = call.publication();
    Instant now = clock.instant();
    return switch (e.error()) {
      case Throttled(_, var wait) -> publication.throttledWhileUncertain(wait, now);
      case NotAuthorized(Failure failure) -> {
        connections.refused(call.connection(), failure);
        yield publication.stillUncertain(failure, policy, now);
      }
      case Rejected _, NotReady _, NotFound _, Unavailable _, OutcomeUnknown _ ->
          publication.stillUncertain(e.error().failure(), policy, now);
    };
  }

  private Transition recognise(Call call) {
    Publication publication = call.publication();
    try {
      List<PublishedMedia> newest = call.publisher().newestMedia(call.access());
      Set<MediaId> candidates =
          newest.stream().map(PublishedMedia::id).collect(toUnmodifiableSet());
      Set<MediaId> taken = publications.known(publication.request().connectionId(), candidates);
      Optional<PublishedMedia> found = PostRecognition.find(publication, newest, taken);
      Instant now = clock.instant();
      if (found.isPresent()) {
        PublishedMedia post = found.get();
        return publication.published(post.id(), post.permalink(), post.postedAt(), now);
      }
      return publication.publishedButNotFound(policy, now);
    } catch (PlatformException e) {
      return switch (e.error()) {
        case Throttled(_, var wait) -> publication.throttledWhileUncertain(wait, clock.instant());
        case NotAuthorized _, Rejected _, NotReady _, NotFound _, Unavailable _, OutcomeUnknown _ ->
            publication.publishedButNotFound(policy, clock.instant());
      };
    }
  }
}
