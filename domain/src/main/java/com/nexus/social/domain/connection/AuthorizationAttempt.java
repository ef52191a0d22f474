package com.nexus.social.domain.connection;

import com.nexus.social.domain.failure.DomainError;
import com.nexus.social.domain.failure.DomainException;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One OAuth round trip.
 *
 * @param stateHash the hash of the state that was given out
 * @param userId who connects
 * @param platform what they connect
 * @param redirectUri where the platform sends the browser back to; the code is redeemed with the
 *     very same
 * @param expiresAt until when it can be redeemed
 * @param redeemedAt when it was redeemed, if it was; that happens once
 */
public record AuthorizationAttempt(
    String stateHash,
    UserId userId,
    Platform platform,
    URI redirectUri,
    Instant expiresAt,
    Optional<Instant> redeemedAt) {

  /** How long a person has for the consent screen. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** An attempt begun now. */
  public static AuthorizationAttempt begun(
      OAuthState state, UserId userId, Platform platform, URI redirectUri, Instant now) {
    return new AuthorizationAttempt(
        state.hash(), userId, platform, redirectUri, now.plus(LIFETIME), Optional.empty());
  }

  /**
   * The attempt, redeemed now.
   *
   * @throws DomainException AuthorizationAlreadyUsed, AuthorizationExpired
   */
  public AuthorizationAttempt redeemed(Instant now) {
    redeemedAt.ifPresent(
        at -> {
          throw new DomainException(new DomainError.AuthorizationAlreadyUsed(at));
        });
    if (!now.isBefore(expiresAt)) {
      throw new DomainException(new DomainError.AuthorizationExpired(expiresAt));
    }
    return new AuthorizationAttempt(
        stateHash, userId, platform, redirectUri, expiresAt, Optional.of(now));
  }
}
