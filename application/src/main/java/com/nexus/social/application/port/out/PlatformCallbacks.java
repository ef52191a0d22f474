package com.nexus.social.application.port.out;

import java.time.Instant;

/** What a platform sends when a person leaves: who it is about, signed by the platform. */
public interface PlatformCallbacks {
  /**
   * Checks the signature and reads what was sent. Calls nobody.
   *
   * @param signed what the platform sent, as it came
   * @throws NotAuthenticException if the platform did not sign it
   */
  Callback read(String signed);

  /**
   * What was sent.
   *
   * @param subject the platform's id of the person, as this app knows them
   * @param issuedAt when the platform made it; the same each time it sends it again
   */
  record Callback(String subject, Instant issuedAt) {}

  /** The message says what is wrong, without a word of what was sent. */
  final class NotAuthenticException extends RuntimeException {
    public NotAuthenticException(String problem) {
      super(problem);
    }
  }
}
