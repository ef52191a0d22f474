package com.nexus.social.domain.connection;

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

  /** What comes of redeeming it now. */
  public Redemption redeem(Instant now) {
    if (redeemedAt.isPresent()) {
      return new Redemption.AlreadyRedeemed(redeemedAt.get());
    }
    if (!now.isBefore(expiresAt)) {
      return new Redemption.Expired(expiresAt);
    }
    return new Redemption.Redeemed(
        new AuthorizationAttempt(
            stateHash, userId, platform, redirectUri, expiresAt, Optional.of(now)));
  }
}
