package com.nexus.social.domain.publication;

import java.time.Instant;

/**
 * A step that a publication took.
 *
 * @param sequence its place among the publication's events, counted from 1 without gaps
 * @param at when
 * @param stage the state after it
 * @param message what happened, for people
 */
public record PublicationEvent(long sequence, Instant at, Stage stage, String message) {
  /** The states of a publication, by name only. */
  public enum Stage {
    /** See {@link PublicationState.Accepted}. */
    ACCEPTED,
    /** See {@link PublicationState.Processing}. */
    PROCESSING,
    /** See {@link PublicationState.Publishing}. */
    PUBLISHING,
    /** See {@link PublicationState.Published}. */
    PUBLISHED,
    /** See {@link PublicationState.Failed}. */
    FAILED,
    /** See {@link PublicationState.OutcomeUnknown}. */
    OUTCOME_UNKNOWN;

    /** The name of a state. */
    public static Stage of(PublicationState state) {
      return switch (state) {
        case PublicationState.Accepted _ -> ACCEPTED;
        case PublicationState.Processing _ -> PROCESSING;
        case PublicationState.Publishing _ -> PUBLISHING;
        case PublicationState.Published _ -> PUBLISHED;
        case PublicationState.Failed _ -> FAILED;
        case PublicationState.OutcomeUnknown _ -> OUTCOME_UNKNOWN;
      };
    }

    /** Whether nothing follows it. */
    public boolean isFinal() {
      return switch (this) {
        case ACCEPTED, PROCESSING, PUBLISHING -> false;
        case PUBLISHED, FAILED, OUTCOME_UNKNOWN -> true;
      };
    }
  }
}
