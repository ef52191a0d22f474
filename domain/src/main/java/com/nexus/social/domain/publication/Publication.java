package com.nexus.social.domain.publication;

import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.PublicationState.Accepted;
import com.nexus.social.domain.publication.PublicationState.Failed;
import com.nexus.social.domain.publication.PublicationState.OutcomeUnknown;
import com.nexus.social.domain.publication.PublicationState.Processing;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One post that a user asked for. Its methods are the state machine: each takes what was learnt of
 * the world and the time, and gives the change to store. A method called in a state it does not
 * belong to throws {@link IllegalStateException}.
 *
 * @param id its id
 * @param request what was asked for
 * @param state how far it is
 * @param updatedAt when it last changed
 * @param dueAt when its next step is to be taken; empty when there is none
 * @param version how often it was stored or claimed; a change is stored only over the version it is
 *     based on
 */
public record Publication(
    PublicationId id,
    PublicationRequest request,
    PublicationState state,
    Instant updatedAt,
    Optional<Instant> dueAt,
    long version) {

  /** A deadline alone proves nothing: it may have passed while nobody looked. */
  private static final int LOOKS_BEFORE_GIVING_UP = 10;

  /** One look may be answered out of a stale cache. */
  private static final int LOOKS_BEFORE_ASKING_AGAIN = 3;

  /** A publication to be stored for the first time. */
  public static Transition accepted(PublicationId id, PublicationRequest request) {
    Instant now = request.receivedAt();
    return Transition.event(
        new Publication(id, request, new Accepted(0), now, Optional.of(now), 0), "accepted");
  }

  /** Whether no step follows. */
  public boolean isFinal() {
    return PublicationEvent.Stage.of(state).isFinal();
  }

  /** Whether its next step is to be taken now. */
  public boolean isDue(Instant now) {
    return dueAt.isPresent() && !dueAt.get().isAfter(now);
  }

  /** The container that the platform made, if it is known. */
  public Optional<MediaContainer> container() {
    return switch (state) {
      case Accepted _ -> Optional.empty();
      case Processing(MediaContainer container, _) -> Optional.of(container);
      case Publishing(MediaContainer container, _, _, _) -> Optional.of(container);
      case Published(MediaContainer container, _, _, _) -> Optional.of(container);
      case Failed(Optional<MediaContainer> container, _) -> container;
      case OutcomeUnknown(MediaContainer container, _) -> Optional.of(container);
    };
  }

  /** The platform made a container. */
  public Transition containerCreated(ContainerId container, PublishingPolicy policy, Instant now) {
    expect(Accepted.class);
    Processing next = new Processing(new MediaContainer(container, now), 0);
    return Transition.event(
        at(next, now.plus(policy.looks().after(0)), now),
        "the platform has the media, as container " + container.value());
  }

  /** The platform could not be asked for a container, for a reason that passes. */
  public Transition containerPostponed(Failure failure, PublishingPolicy policy, Instant now) {
    int tries = expect(Accepted.class).tries() + 1;
    if (tries >= policy.maxTries()) {
      return failed(failure, now);
    }
    Duration wait = policy.retries().after(tries - 1);
    return Transition.event(
        at(new Accepted(tries), now.plus(wait), now), retryMessage(failure, wait));
  }

  /** The container was looked at, and is not ready. */
  public Transition stillProcessing(PublishingPolicy policy, Instant now) {
    return lookAgain(
        Failure.of(
            FailureCause.PROCESSING_TIMED_OUT,
            "The platform did not finish processing the media within %s. Publish it again."
                .formatted(Waits.inWords(policy.deadline()))),
        policy,
        now);
  }

  /** The container was looked at, and could not be read. */
  public Transition containerUnreadable(Failure failure, PublishingPolicy policy, Instant now) {
    return lookAgain(failure, policy, now);
  }

  private Transition lookAgain(Failure atTheEnd, PublishingPolicy policy, Instant now) {
    Processing current = expect(Processing.class);
    int looks = current.looks() + 1;
    Instant deadline = current.container().createdAt().plus(policy.deadline());
    if (looks >= LOOKS_BEFORE_GIVING_UP && !now.isBefore(deadline)) {
      return failed(atTheEnd, now);
    }
    return Transition.silent(
        at(new Processing(current.container(), looks), now.plus(policy.looks().after(looks)), now));
  }

  /** The container is ready: it shall be published. Stored before the platform is asked. */
  public Transition publishIntended(Instant now) {
    Processing current = expect(Processing.class);
    return Transition.goingOn(
        at(new Publishing(current.container(), now, 1, 0), now, now), "publishing");
  }

  /** The platform refused to publish yet: for certain nothing went live. */
  public Transition publishedTooEarly(PublishingPolicy policy, Instant now) {
    MediaContainer container = expect(Publishing.class).container();
    Duration age = Duration.between(container.createdAt(), now);
    if (age.compareTo(policy.deadline()) >= 0) {
      return failed(
          Failure.of(
              FailureCause.PROCESSING_TIMED_OUT,
              "The platform said for %s that the media is not ready to be published. Publish it again."
                  .formatted(Waits.inWords(policy.deadline()))),
          now);
    }
    // A quarter of its age: waits that grow with every refusal, without counting them.
    Duration wait = policy.looks().within(age.dividedBy(4));
    return Transition.event(
        at(new Processing(container, 0), now.plus(wait), now),
        "the platform is not ready to publish the media");
  }

  /** The post is live. */
  public Transition published(MediaId mediaId, Optional<URI> permalink, Instant at, Instant now) {
    Publishing current = expect(Publishing.class);
    return Transition.event(
        last(new Published(current.container(), Optional.of(mediaId), permalink, at), now), "live");
  }

  private Transition publishedUnrecognised(Instant now) {
    Publishing current = expect(Publishing.class);
    return Transition.event(
        last(
            new Published(
                current.container(), Optional.empty(), Optional.empty(), current.intendedAt()),
            now),
        "live; which of the account's posts it is could not be told");
  }

  /**
   * The container turns out to be published, though we know of no call: the post is to be found.
   */
  public Transition foundPublished(PublishingPolicy policy, Instant now) {
    MediaContainer container = expect(Processing.class).container();
    return Transition.event(
        at(
            new Publishing(container, container.createdAt(), 1, 0),
            now.plus(policy.retries().after(0)),
            now),
        "the platform has published the media already");
  }

  /** The platform was asked to publish, and it is not known what came of it. */
  public Transition publishUncertain(Failure failure, PublishingPolicy policy, Instant now) {
    Publishing current = expect(Publishing.class);
    return Transition.event(
        at(current, now.plus(policy.retries().after(0)), now),
        "it is being found out whether the post went live: " + failure.guidance());
  }

  /**
   * It was looked for the outcome of the publish call, and nothing was learnt from it yet; given up
   * after the deadline, though not before some looks in vain.
   */
  public Transition stillUncertain(Failure failure, PublishingPolicy policy, Instant now) {
    Publishing current = expect(Publishing.class);
    int looks = current.looks() + 1;
    Instant deadline = current.intendedAt().plus(policy.deadline());
    return looks >= LOOKS_BEFORE_GIVING_UP && !now.isBefore(deadline)
        ? outcomeUnknown(failure, now)
        : lookForOutcome(looks, policy.retries().after(looks), now);
  }

  /**
   * The post is live, but was not found among the account's posts; after enough looks it is told
   * without its id.
   */
  public Transition publishedButNotFound(PublishingPolicy policy, Instant now) {
    Publishing current = expect(Publishing.class);
    int looks = current.looks() + 1;
    return looks >= LOOKS_BEFORE_GIVING_UP && current.isSettled(policy, now)
        ? publishedUnrecognised(now)
        : lookForOutcome(looks, policy.retries().after(looks), now);
  }

  /** The platform's limits do not let us look for the outcome before {@code wait} is over. */
  public Transition throttledWhileUncertain(Duration wait, Instant now) {
    return lookForOutcome(expect(Publishing.class).looks(), wait, now);
  }

  private Transition lookForOutcome(int looks, Duration wait, Instant now) {
    Publishing current = expect(Publishing.class);
    return Transition.silent(
        at(
            new Publishing(current.container(), current.intendedAt(), current.askedTimes(), looks),
            now.plus(wait),
            now));
  }

  /**
   * The container is ready although it was asked to be published. While the call may still be under
   * way that proves nothing; after it cannot be any more, the same container, and never another, is
   * asked for again.
   */
  public Transition foundUnpublished(PublishingPolicy policy, Instant now) {
    Publishing current = expect(Publishing.class);
    int looks = current.looks() + 1;
    if (!current.isSettled(policy, now) || looks < LOOKS_BEFORE_ASKING_AGAIN) {
      return lookForOutcome(looks, policy.retries().after(looks), now);
    }
    if (current.askedTimes() >= policy.maxAsks()) {
      return outcomeUnknown(
          Failure.of(
              FailureCause.OUTCOME_UNKNOWN,
              "The platform was asked %d times to publish and never said whether it did."
                  .formatted(current.askedTimes())),
          now);
    }
    return Transition.goingOn(
        at(new Publishing(current.container(), now, current.askedTimes() + 1, 0), now, now),
        "nothing came of the last call, publishing again");
  }

  /**
   * A limit of the platform is reached, so for certain it did nothing: the same again when it is
   * lifted.
   */
  public Transition throttled(Failure failure, Duration wait, Instant now) {
    PublicationState waiting =
        switch (state) {
          case Publishing publishing -> new Processing(publishing.container(), 0);
          case Accepted _, Processing _, Published _, Failed _, OutcomeUnknown _ -> state;
        };
    return Transition.event(at(waiting, now.plus(wait), now), retryMessage(failure, wait));
  }

  /** The platform refused for good: the post is not live and will not be. */
  public Transition failed(Failure failure, Instant now) {
    if (isFinal()) {
      throw new IllegalStateException("Publication " + id.value() + " has ended: " + state);
    }
    return Transition.event(last(new Failed(container(), failure), now), failure.guidance());
  }

  /** It cannot be found out whether the post is live. */
  public Transition outcomeUnknown(Failure lastFailure, Instant now) {
    Publishing current = expect(Publishing.class);
    Failure failure =
        new Failure(
            FailureCause.OUTCOME_UNKNOWN,
            "It could not be found out whether the post is live, and it will not be posted again."
                + " Look at the account. "
                + lastFailure.guidance(),
            lastFailure.fault());
    return Transition.event(
        last(new OutcomeUnknown(current.container(), failure), now), failure.guidance());
  }

  private static String retryMessage(Failure failure, Duration wait) {
    return "%s Trying again in %s.".formatted(failure.guidance(), Waits.inWords(wait));
  }

  private Publication at(PublicationState next, Instant due, Instant now) {
    return new Publication(id, request, next, now, Optional.of(due), version);
  }

  private Publication last(PublicationState next, Instant now) {
    return new Publication(id, request, next, now, Optional.empty(), version);
  }

  private <S extends PublicationState> S expect(Class<S> kind) {
    if (!kind.isInstance(state)) {
      throw new IllegalStateException(
          "Publication %s is %s, not %s".formatted(id.value(), state, kind.getSimpleName()));
    }
    return kind.cast(state);
  }
}
