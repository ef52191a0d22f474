package com.nexus.social.domain.publication;

import com.nexus.social.domain.failure.Failure;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How far a publication is, with just the data that is valid there. */
public sealed interface PublicationState {
  /**
   * Stored; the platform has not made a container yet, or not one that we know of.
   *
   * @param tries how often it was asked in vain
   */
  record Accepted(int tries) implements PublicationState {}

  /**
   * The platform processes the container.
   *
   * @param looks how often we looked at it since
   */
  record Processing(MediaContainer container, int looks) implements PublicationState {}

  /**
   * The platform is to publish the container, and may have been asked to: the intent, stored before
   * the call.
   *
   * @param intendedAt since when the call may have been made; the post cannot be older
   * @param askedTimes which call it is for this container, counted from 1
   * @param looks how often we looked for the outcome since
   */
  record Publishing(MediaContainer container, Instant intendedAt, int askedTimes, int looks)
      implements PublicationState {
    /** Whether the platform was never asked before the present intent. */
    public boolean askedOnce() {
      return askedTimes == 1;
    }

    /** Whether a call that was under way when the intent was stored must have ended by now. */
    public boolean isSettled(PublishingPolicy policy, Instant now) {
      return !now.isBefore(intendedAt.plus(policy.settling()));
    }

    /**
     * Whether the intent is so old that others may soon take it for settled: whoever has stored it
     * and was held up since must not act on it any more.
     */
    public boolean isStale(PublishingPolicy policy, Instant now) {
      return !now.isBefore(intendedAt.plus(policy.settling().dividedBy(3)));
    }
  }

  /**
   * Live.
   *
   * @param mediaId the platform's id of the post; empty when the post could not be told apart from
   *     another
   */
  record Published(
      MediaContainer container,
      Optional<MediaId> mediaId,
      Optional<URI> permalink,
      Instant publishedAt)
      implements PublicationState {}

  /**
   * Not live, and it will not be.
   *
   * @param container what the platform had of it, if anything
   */
  record Failed(Optional<MediaContainer> container, Failure failure) implements PublicationState {}

  /** Perhaps live. It is not asked for again: twice is worse than not knowing. */
  record OutcomeUnknown(MediaContainer container, Failure failure) implements PublicationState {}
}
