package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;

/** Looks at how a use case refuses. */
public final class Refusals {
  private Refusals() {}

  /** Why this is refused; it fails if it is not. */
  public static DomainError of(Runnable call) {
    DomainException refusal = catchThrowableOfType(DomainException.class, call::run);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.error();
  }
}
