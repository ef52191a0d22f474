package com.nexus.social.domain.failure;

import java.util.Optional;

/**
 * Why something could not be done on a platform.
 *
 * @param cause what to code against
 * @param guidance what happened and what to do, in a sentence for the person who asked
 * @param fault what the platform said; empty when it said nothing
 */
public record Failure(FailureCause cause, String guidance, Optional<PlatformFault> fault) {
  /** A failure of which the platform said nothing. */
  public static Failure of(FailureCause cause, String guidance) {
    return new Failure(cause, guidance, Optional.empty());
  }
}
