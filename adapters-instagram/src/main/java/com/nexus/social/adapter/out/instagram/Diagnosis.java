package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformError.NotAuthorized;
import com.nexus.social.application.port.out.PlatformError.NotFound;
import com.nexus.social.application.port.out.PlatformError.NotReady;
import com.nexus.social.application.port.out.PlatformError.OutcomeUnknown;
import com.nexus.social.application.port.out.PlatformError.Rejected;
import com.nexus.social.application.port.out.PlatformError.Throttled;
import com.nexus.social.application.port.out.PlatformError.Unavailable;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import java.time.Duration;
import java.util.Optional;

/** Says what a failed call means. Pure. */
final class Diagnosis {
  private static final int TOO_MANY_REQUESTS = 429;

  private Diagnosis() {}

  /**
   * Of an answer with an error that Meta describes. The description counts, the HTTP status only
   * where the description is not known: Meta sends the same error with different ones.
   *
   * @param regain after how long Meta says that calls are taken again, if it does
   */
  static PlatformError of(
      Operation operation, ErrorBody error, int status, Optional<Duration> regain) {
    PlatformFault fault = error.fault();
    PlatformError known =
        ErrorTable.find(fault)
            .map(row -> row.verdict().error(row.failure(fault), regain))
            .orElseGet(() -> unknown(fault, status));
    PlatformError meant = error.passing() ? passing(known) : known;
    return operation == Operation.PUBLISH && !ErrorTable.provesUnpublished(fault)
        ? operation.unanswered(meant.failure())
        : operation.allowed(meant);
  }

  /**
   * Of an answer that says nothing: an HTML page, half a JSON document, an answer without an id.
   */
  static PlatformError unreadable(Operation operation, int status) {
    Failure failure =
        Failure.of(
            FailureCause.PLATFORM_UNAVAILABLE,
            "Instagram gave an answer that could not be read (HTTP %d).".formatted(status));
    return status == TOO_MANY_REQUESTS && operation != Operation.PUBLISH
        ? new Throttled(failure, InstagramLimits.HOURLY_LIMIT_WAIT)
        : operation.unanswered(failure);
  }

  /** Of no answer: it may have been lost on either way. */
  static PlatformError silent(Operation operation) {
    return operation.unanswered(
        Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "Instagram did not answer."));
  }

  private static PlatformError unknown(PlatformFault fault, int status) {
    if (status >= 500) {
      return new Unavailable(
          failure(
              FailureCause.PLATFORM_UNAVAILABLE,
              "Instagram has a fault of its own. Try again later.",
              fault));
    }
    return new Rejected(
        failure(
            FailureCause.CONTENT_REJECTED,
            "Instagram refused, for a reason that is not known here: " + fault.message(),
            fault));
  }

  /** Meta's word that it will pass overrules a final "no"; what is to be waited for, passes. */
  private static PlatformError passing(PlatformError error) {
    return switch (error) {
      case NotAuthorized _, Rejected _, NotFound _ ->
          new Unavailable(
              new Failure(
                  FailureCause.PLATFORM_UNAVAILABLE,
                  "Instagram refused, and says that this will pass. Try again later.",
                  error.failure().fault()));
      case Throttled _, NotReady _, Unavailable _, OutcomeUnknown _ -> error;
    };
  }

  private static Failure failure(FailureCause cause, String guidance, PlatformFault fault) {
    return new Failure(cause, guidance, Optional.of(fault));
  }
}
