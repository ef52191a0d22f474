package com.nexus.social.application.port.out;

/**
 * The database cannot be reached for the moment. What was asked of it may or may not have been
 * done. Retry.
 */
public final class StorageUnavailableException extends RuntimeException {
  public StorageUnavailableException(Throwable cause) {
    super("The database cannot be reached", cause);
  }
}
