package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;

/** What comes of choosing an account of an {@link AuthorizationAttempt}. */
public sealed interface Selection {
  /** The account is chosen, once {@code redeemed} is stored before anybody else chooses. */
  record Possible(AccountOffer offer, PlatformAccount chosen, AuthorizationAttempt redeemed)
      implements Selection {}

  /** The account is none of those offered. */
  record NotOffered(AccountOffer offer) implements Selection {}

  /** The attempt was not completed yet: there is nothing to choose from. */
  record NothingOffered() implements Selection {}

  /** The attempt is over. */
  record AlreadyMade(Instant at) implements Selection {}

  /** It came too late. */
  record Expired(Instant at) implements Selection {}
}
