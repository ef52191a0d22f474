package com.nexus.social.application.port.out;

/**
 * Carries a {@link PlatformError} out of a platform's adapter: the only exception that adapters of
 * platforms throw.
 */
public final class PlatformException extends RuntimeException {
  private final transient PlatformError error;

  public PlatformException(PlatformError error) {
    super(error.toString());
    this.error = error;
  }

  public PlatformException(PlatformError error, Throwable cause) {
    super(error.toString(), cause);
    this.error = error;
  }

  /** How the call failed. */
  public PlatformError error() {
    return error;
  }
}
