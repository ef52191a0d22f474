package com.nexus.social.domain.error;

/** Carries a {@link DomainError} out of a use case. */
public final class DomainException extends RuntimeException {
  private final transient DomainError error;

  public DomainException(DomainError error) {
    super(error.toString());
    this.error = error;
  }

  /** Why the use case refused. */
  public DomainError error() {
    return error;
  }
}
