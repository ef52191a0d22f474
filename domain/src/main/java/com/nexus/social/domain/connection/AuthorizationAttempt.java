package com.nexus.social.domain.connection;

import com.nexus.social.domain.connection.AttemptState.Abandoned;
import com.nexus.social.domain.connection.AttemptState.Choosing;
import com.nexus.social.domain.connection.AttemptState.Open;
import com.nexus.social.domain.connection.AttemptState.Redeemed;
import java.time.Duration;
import java.time.Instant;

/**
 * One OAuth round trip.
 *
 * @param stateHash the hash of the state that was given out
 * @param request what it is for
 * @param expiresAt until when the person can take the next step
 * @param state how far it is
 */
public record AuthorizationAttempt(
    String stateHash, AuthorizationRequest request, Instant expiresAt, AttemptState state) {

  /** How long a person has for the consent screen, and again to choose an account. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** An attempt begun now. */
  public static AuthorizationAttempt begun(
      OAuthState state, AuthorizationRequest request, Instant now) {
    return new AuthorizationAttempt(
        state.hash(), request, now.plus(LIFETIME), new AttemptState.Open());
  }

  /** What comes of redeeming it now. */
  public Redemption redeem(Instant now) {
    return switch (state) {
      case Redeemed(Instant at) -> new Redemption.AlreadyRedeemed(at);
      case Choosing _, Abandoned _ -> new Redemption.AlreadyRedeemed(expiresAt.minus(LIFETIME));
      case Open _ when isOver(now) -> new Redemption.Expired(expiresAt);
      case Open _ -> new Redemption.Possible(with(expiresAt, new Redeemed(now)));
    };
  }

  /** The person is to choose an account; they have as long for it as for the consent screen. */
  public AuthorizationAttempt offering(AccountOffer offer, Instant now) {
    return with(now.plus(LIFETIME), new Choosing(offer));
  }

  /** No account was chosen in time: nothing is kept of the offer. */
  public AuthorizationAttempt abandoned() {
    return with(expiresAt, new Abandoned());
  }

  /** What comes of choosing an account now. */
  public Selection select(String accountId, Instant now) {
    return switch (state) {
      case Open _ -> new Selection.NothingOffered();
      case Redeemed(Instant at) -> new Selection.AlreadyMade(at);
      case Abandoned _ -> new Selection.Expired(expiresAt);
      case Choosing _ when isOver(now) -> new Selection.Expired(expiresAt);
      case Choosing(AccountOffer offer) ->
          offer
              .find(accountId)
              .<Selection>map(
                  chosen ->
                      new Selection.Possible(offer, chosen, with(expiresAt, new Redeemed(now))))
              .orElseGet(() -> new Selection.NotOffered(offer));
    };
  }

  private boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  private AuthorizationAttempt with(Instant newExpiresAt, AttemptState newState) {
    return new AuthorizationAttempt(stateHash, request, newExpiresAt, newState);
  }
}
