package com.nexus.social.domain.deletion;

import com.nexus.social.domain.platform.Platform;
import java.time.Instant;

/**
 * A person's request, made at a platform, that all that came from there be deleted.
 *
 * @param code by what they ask how far it is
 * @param platform where they asked
 * @param requestedAt when
 * @param state how far it is
 */
public record DataDeletion(DeletionCode code, Platform platform, Instant requestedAt, State state) {

  /** A deletion asked for now. */
  public static DataDeletion requested(
      DeletionCode code, Platform platform, String subject, Instant now) {
    return new DataDeletion(code, platform, now, new Pending(subject));
  }

  /** Nothing is left. */
  public DataDeletion completed(Instant now) {
    return new DataDeletion(code, platform, requestedAt, new Completed(now));
  }

  /** How far a deletion is. */
  public sealed interface State {}

  /**
   * There is something left to delete.
   *
   * @param subject the platform's id of the person, as this app knows them
   */
  public record Pending(String subject) implements State {}

  /** Nothing is left, not even whose data it was. */
  public record Completed(Instant at) implements State {}
}
