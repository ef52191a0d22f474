package com.nexus.social.application.port.out;

import com.nexus.social.domain.failure.Failure;
import java.time.Duration;

/** How a call to a platform can fail. "It failed" and "I do not know" are different answers. */
public sealed interface PlatformError {
  /** What happened, for the person who asked. */
  Failure failure();

  /** The platform does not accept the token, and will not. Certain; do not retry. */
  record NotAuthorized(Failure failure) implements PlatformError {}

  /**
   * A limit is reached; the call had no effect. Certain; retry after {@code retryAfter}, not
   * before.
   */
  record Throttled(Failure failure, Duration retryAfter) implements PlatformError {}

  /** No, and the same call will get the same answer. Certain; do not retry. */
  record Rejected(Failure failure) implements PlatformError {}

  /** Not yet; the call had no effect. Certain; look at the object until it is ready, then retry. */
  record NotReady(Failure failure) implements PlatformError {}

  /**
   * The platform does not show such an object, now. It may do so later; it is no proof that the
   * token is dead.
   */
  record NotFound(Failure failure) implements PlatformError {}

  /**
   * No answer, or a fault of the platform's own, to a call that is safe to repeat. Retry with
   * back-off.
   */
  record Unavailable(Failure failure) implements PlatformError {}

  /**
   * No answer, or none to be trusted, to a call that is not safe to repeat. It may have taken
   * effect: look first.
   */
  record OutcomeUnknown(Failure failure) implements PlatformError {}
}
