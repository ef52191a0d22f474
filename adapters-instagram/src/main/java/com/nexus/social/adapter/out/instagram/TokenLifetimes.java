package com.nexus.social.adapter.out.instagram;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says until when a token can be relied on. */
final class TokenLifetimes {
  private static final Logger LOG = LoggerFactory.getLogger(TokenLifetimes.class);

  private TokenLifetimes() {}

  /**
   * When a token expires. If Meta does not say, or says what cannot be, then early enough for the
   * next renewal to be soon: it says the truth.
   *
   * @param askedAt a moment before Meta began to count
   */
  static Instant expiry(Answers.Token token, Instant askedAt) {
    Long seconds = token.expiresIn();
    if (seconds == null
        || seconds <= 0
        || seconds > InstagramLimits.LONGEST_TOKEN_LIFETIME.toSeconds()) {
      LOG.warn(
          "Instagram does not say how long a token lives (expires_in: {}); taking it for {}",
          seconds,
          InstagramLimits.UNSTATED_TOKEN_LIFETIME);
      return askedAt.plus(InstagramLimits.UNSTATED_TOKEN_LIFETIME);
    }
    return askedAt.plusSeconds(seconds);
  }
}
