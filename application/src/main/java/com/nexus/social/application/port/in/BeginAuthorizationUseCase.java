package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Starts an OAuth round trip. */
public interface BeginAuthorizationUseCase {
  /**
   * Stores an attempt and returns where to send the person. Safe to repeat: unused attempts expire.
   *
   * @throws DomainException LoginUnavailable; ConnectionNotFound, if the connection to be made to
   *     work again is none of this user's on this platform
   */
  Begun begin(Command command);

  /**
   * Who connects what.
   *
   * @param userId the user who connects an account
   * @param platform the platform the account is on
   * @param login by which of the platform's logins; empty for the one that is usual here
   * @param reconnects the connection that is to work again; no other account is taken then
   * @param dryRun whether nothing is to be stored: the answer is as it would be, and leads nowhere
   */
  record Command(
      UserId userId,
      Platform platform,
      Optional<Login> login,
      Optional<ConnectionId> reconnects,
      boolean dryRun) {}

  /**
   * The attempt, as the caller needs it.
   *
   * @param login by which login
   * @param authorizationUrl the platform's consent screen, for the person's browser
   * @param redirectUri where the platform sends the browser back to
   * @param expiresAt until when the attempt can be completed
   */
  record Begun(Login login, URI authorizationUrl, URI redirectUri, Instant expiresAt) {}
}
