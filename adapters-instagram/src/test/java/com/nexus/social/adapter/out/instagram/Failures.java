package com.nexus.social.adapter.out.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches how a call failed. */
final class Failures {
  private Failures() {}

  static PlatformError errorOf(ThrowingCallable call) {
    return exceptionOf(call).error();
  }

  static PlatformException exceptionOf(ThrowingCallable call) {
    PlatformException exception = catchThrowableOfType(PlatformException.class, call);
    assertThat(exception).as("the failure of the call").isNotNull();
    return exception;
  }

  /** The kind of an error by its name in the port, such as "Rejected". */
  static String kind(PlatformError error) {
    return error.getClass().getSimpleName();
  }
}
