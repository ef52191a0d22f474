package com.nexus.social.domain.connection;

import java.time.Instant;

/** How far an {@link AuthorizationAttempt} is. */
public sealed interface AttemptState {
  /** The person is on the consent screen, or has left it. */
  record Open() implements AttemptState {}

  /** The person consented, and is to choose an account. */
  record Choosing(AccountOffer offer) implements AttemptState {}

  /** The person consented, and chose no account in time. */
  record Abandoned() implements AttemptState {}

  /** It is over, whatever came of it. */
  record Redeemed(Instant at) implements AttemptState {}
}
