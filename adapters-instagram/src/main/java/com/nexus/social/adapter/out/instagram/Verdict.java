package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.failure.Failure;
import java.time.Duration;
import java.util.Optional;

/** What an error of Meta's means for a call that is safe to repeat. */
enum Verdict {
  /** The token is dead, or does not suffice: only the person can help, by connecting again. */
  PERSON_NEEDED,
  /** A limit over a rolling hour is reached. */
  HOURLY_LIMIT,
  /** A limit over a rolling day is reached. */
  DAILY_LIMIT,
  /** No, for good. */
  REJECTED,
  /** Not yet. */
  NOT_READY,
  /** There is no such object, or it is not shown. */
  NOT_FOUND,
  /** Meta's own fault, which passes. */
  UNAVAILABLE;

  /**
   * The same in the words of the port.
   *
   * @param regain after how long Meta says that calls are taken again, if it does
   */
  PlatformError error(Failure failure, Optional<Duration> regain) {
    return switch (this) {
      case PERSON_NEEDED -> new PlatformError.NotAuthorized(failure);
      case HOURLY_LIMIT ->
          new PlatformError.Throttled(failure, regain.orElse(InstagramLimits.HOURLY_LIMIT_WAIT));
      case DAILY_LIMIT ->
          new PlatformError.Throttled(failure, regain.orElse(InstagramLimits.DAILY_LIMIT_WAIT));
      case REJECTED -> new PlatformError.Rejected(failure);
      case NOT_READY -> new PlatformError.NotReady(failure);
      case NOT_FOUND -> new PlatformError.NotFound(failure);
      case UNAVAILABLE -> new PlatformError.Unavailable(failure);
    };
  }
}
