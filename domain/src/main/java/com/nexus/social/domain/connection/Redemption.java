package com.nexus.social.domain.connection;

import java.time.Instant;

/** What comes of redeeming an {@link AuthorizationAttempt}. */
public sealed interface Redemption {
  /** It is redeemed, once this is stored before anybody else redeems it. */
  record Redeemed(AuthorizationAttempt attempt) implements Redemption {}

  /** It was redeemed before. */
  record AlreadyRedeemed(Instant at) implements Redemption {}

  /** It came too late. */
  record Expired(Instant at) implements Redemption {}
}
