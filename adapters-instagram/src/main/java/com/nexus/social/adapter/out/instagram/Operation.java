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

/** The calls, by how they may fail: each only as its method of the port says. */
enum Operation {
  /** To connect an account, or to keep it connected. */
  CONNECT,
  /** To ask about a token, with the app's own. */
  INSPECT,
  /** To make a container. */
  CREATE,
  /** To read one object. A "no" may be of the moment: fresh objects have been refused. */
  READ,
  /** To list the objects of an account. */
  LIST,
  /** To make a post live. */
  PUBLISH;

  /**
   * The error as this call may end with it.
   *
   * @param error what the platform's answer means for a call that is safe to repeat
   */
  PlatformError allowed(PlatformError error) {
    return switch (error) {
      case NotAuthorized(Failure failure) -> notAuthorized(failure);
      case Throttled _ -> error;
      case Rejected(Failure failure) -> rejected(failure);
      case NotReady(Failure failure) -> this == PUBLISH ? error : unanswered(failure);
      case NotFound(Failure failure) -> this == READ ? error : unanswered(failure);
      case Unavailable(Failure failure) -> unanswered(failure);
      case OutcomeUnknown(Failure failure) -> unanswered(failure);
    };
  }

  /** The error when the call got no answer, or none that says what came of it. */
  PlatformError unanswered(Failure failure) {
    return switch (this) {
      case CONNECT, INSPECT, CREATE, READ, LIST -> new Unavailable(failure);
      case PUBLISH ->
          new OutcomeUnknown(
              new Failure(FailureCause.OUTCOME_UNKNOWN, failure.guidance(), failure.fault()));
    };
  }

  private PlatformError notAuthorized(Failure failure) {
    return switch (this) {
      case INSPECT -> rejected(ofTheApp(failure));
      // A fresh object has been refused as if a permission lacked.
      case READ ->
          failure.cause() == FailureCause.SCOPE_MISSING
              ? new NotFound(failure)
              : new NotAuthorized(failure);
      case CONNECT, CREATE, LIST, PUBLISH -> new NotAuthorized(failure);
    };
  }

  private PlatformError rejected(Failure failure) {
    return switch (this) {
      case CONNECT, INSPECT -> new Rejected(withoutContent(failure));
      case CREATE -> new Rejected(failure);
      case READ -> new NotFound(failure);
      case LIST, PUBLISH -> unanswered(failure);
    };
  }

  /** There is no content yet that could have been rejected: what we sent was wrong. */
  private static Failure withoutContent(Failure failure) {
    return failure.cause() == FailureCause.CONTENT_REJECTED
        ? misconfigured(failure, "Meta did not accept the app's request.")
        : failure;
  }

  /** The token that was refused is not the person's. */
  private static Failure ofTheApp(Failure failure) {
    return misconfigured(failure, "Meta does not accept the app's id and secret.");
  }

  private static Failure misconfigured(Failure failure, String problem) {
    return new Failure(
        FailureCause.APP_MISCONFIGURED,
        problem + " Check the app's settings here and at Meta.",
        failure.fault());
  }
}
