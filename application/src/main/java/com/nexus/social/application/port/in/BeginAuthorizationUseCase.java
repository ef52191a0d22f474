package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
import java.time.Instant;

/** Starts an OAuth round trip. */
public interface BeginAuthorizationUseCase {
  /**
   * Stores an attempt and returns where to send the person. Safe to repeat: unused attempts expire.
   */
  Begun begin(Command command);

  /**
   * Who connects what.
   *
   * @param userId the user who connects an account
   * @param platform the platform the account is on
   */
  record Command(UserId userId, Platform platform) {}

  /**
   * The attempt, as the caller needs it.
   *
   * @param authorizationUrl the platform's consent screen, for the person's browser
   * @param redirectUri where the platform sends the browser back to
   * @param expiresAt until when the attempt can be completed
   */
  record Begun(URI authorizationUrl, URI redirectUri, Instant expiresAt) {}
}
