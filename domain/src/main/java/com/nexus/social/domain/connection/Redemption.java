package com.nexus.social.domain.connection;

import java.time.Instant;

/** What comes of redeeming an {@link AuthorizationAttempt}. */
public sealed interface Redemption {
  /** It is redeemed, once {@code redeemed} is stored before anybody else redeems it. */
  record Possible(AuthorizationAttempt redeemed) implements Redemption {}

  /** It was redeemed before. */
  record AlreadyRedeemed(Instant at) implements Redemption {}

  /** It came too late. */
  record Expired(Instant at) implements Redemption {}
}
