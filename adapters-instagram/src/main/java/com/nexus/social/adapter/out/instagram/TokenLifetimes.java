package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.FacebookAnswers.Inspection;
import com.nexus.social.domain.connection.Validity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says until when a token can be relied on. */
final class TokenLifetimes {
  private static final Logger LOG = LoggerFactory.getLogger(TokenLifetimes.class);

  private TokenLifetimes() {}

  /**
   * The validity of a token that does end. If Meta does not say when, or says what cannot be, then
   * early enough for the next renewal to be soon: it says the truth.
   *
   * @param expiresIn its lifetime in seconds, if Meta says it
   * @param askedAt a moment before Meta began to count
   */
  static Validity of(@Nullable Long expiresIn, Instant askedAt) {
    return new Validity(askedAt, Optional.of(expiry(expiresIn, askedAt)), Optional.empty());
  }

  /**
   * The validity of a token that Meta was asked about; what it says there counts more than what
   * came with the token.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/reference/debug_token">Debug
   *     token</a>
   * @see <a href="https://developers.facebook.com/documentation/facebook-login/auth-vs-data">Data
   *     access expiration</a>
   */
  static Validity of(Inspection inspection, @Nullable Long expiresIn, Instant askedAt) {
    Optional<Instant> end =
        inspection.isEndless()
            ? Optional.empty()
            : moment(inspection.ends().expiresAt(), askedAt)
                .or(() -> Optional.of(expiry(expiresIn, askedAt)));
    return new Validity(askedAt, end, moment(inspection.ends().dataAccessExpiresAt(), askedAt));
  }

  private static Instant expiry(@Nullable Long seconds, Instant askedAt) {
    if (seconds == null
        || seconds <= 0
        || seconds > InstagramLimits.LONGEST_TOKEN_LIFETIME.toSeconds()) {
      LOG.warn(
          "Meta does not say how long a token lives (expires_in: {}); taking it for {}",
          seconds,
          InstagramLimits.UNSTATED_TOKEN_LIFETIME);
      return askedAt.plus(InstagramLimits.UNSTATED_TOKEN_LIFETIME);
    }
    return askedAt.plusSeconds(seconds);
  }

  /** The moment so many seconds after 1970; empty for none, and for one that cannot be. */
  private static Optional<Instant> moment(@Nullable Long seconds, Instant askedAt) {
    return Optional.ofNullable(seconds)
        .filter(
            each ->
                each > 0
                    && each
                        <= askedAt.plus(InstagramLimits.LONGEST_TOKEN_LIFETIME).getEpochSecond())
        .map(Instant::ofEpochSecond);
  }
}
