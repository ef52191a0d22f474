package com.nexus.social.domain.connection;

import com.nexus.social.domain.connection.ConnectionEvent.Kind;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What comes of trying to renew a connection's token, or of looking whether it is still good.
 *
 * @param connection the connection, which is active
 * @param before its state
 * @param policy when tokens are renewed
 * @param by who asked for it
 */
public record TokenRenewal(Connection connection, Active before, RenewalPolicy policy, Actor by) {

  /**
   * The platform gave tokens and told how long they last. If that is no longer than before, or if
   * the platform will stop giving out the account's data, the connection works on, and says so.
   */
  public ConnectionChange renewed(
      Grant grant, Tokens tokens, Validity validity, Instant now, RandomGenerator random) {
    if (validity.tokenExpired(now) || validity.dataAccessExpired(now)) {
      return ended(validity, now);
    }
    Active next = Active.begun(tokens, validity, policy, now);
    if (isDue(now) && !before.validity().isUnlimited() && !validity.outlasts(before.validity())) {
      return failed(
          grant,
          new Active(tokens, asOldAsBefore(validity), before.renewal()),
          unmoved(validity),
          now,
          random);
    }
    if (policy.dataAccessEnds(validity, now)) {
      Failure ending = ending(validity);
      Renewal warned = next.renewal().warned(ending, now);
      return change(
          grant, new Active(tokens, validity, warned), now, Kind.RENEWED, ending.guidance());
    }
    return change(
        grant,
        next,
        now,
        Kind.RENEWED,
        validity
            .expiresAt()
            .map(end -> "The token is good until %s.".formatted(end))
            .orElse("The token is good, and does not expire."));
  }

  /**
   * The account was looked at, and its tokens are as good as when they were got: they are due as
   * they were then, whatever claims and failures came in between.
   */
  public ConnectionChange confirmed(Grant grant, Tokens tokens, Instant now) {
    Validity validity = before.validity();
    return change(
        grant,
        Active.begun(tokens, validity, policy, validity.obtainedAt()),
        now,
        Kind.RENEWED,
        "The token is good, and too new to be renewed.");
  }

  /** It could not be done now; it is tried again, until the token has expired. */
  public ConnectionChange failed(Failure failure, Instant now, RandomGenerator random) {
    if (before.validity().tokenExpired(now) || before.validity().dataAccessExpired(now)) {
      return ended(before.validity(), now);
    }
    return failed(connection.grant(), before, failure, now, random);
  }

  /** The platform refused for good: only the person can help. */
  public ConnectionChange refused(Failure failure, Instant now) {
    return connection.reauthorizationRequired(failure, by, now);
  }

  /** A token that lasts no longer than the one before it is due as that one was. */
  private Validity asOldAsBefore(Validity validity) {
    return new Validity(
        before.validity().obtainedAt(), validity.expiresAt(), validity.dataAccessExpiresAt());
  }

  private boolean isDue(Instant now) {
    return policy
        .dueAt(before.validity(), before.validity().obtainedAt())
        .filter(due -> !now.isBefore(due))
        .isPresent();
  }

  private ConnectionChange failed(
      Grant grant, Active state, Failure failure, Instant now, RandomGenerator random) {
    Instant next = policy.retryAt(before.renewal().failures(), now, random);
    Renewal troubled = before.renewal().troubled(failure, now, next);
    return change(
        grant,
        new Active(state.tokens(), state.validity(), troubled),
        now,
        Kind.RENEWAL_FAILED,
        failure.guidance());
  }

  private ConnectionChange ended(Validity validity, Instant now) {
    Failure failure =
        validity.tokenExpired(now)
            ? Failure.of(
                FailureCause.REAUTHORIZATION_REQUIRED,
                "The token expired at %s without having been renewed. Connect the account again."
                    .formatted(validity.expiresAt().orElseThrow()))
            : Failure.of(
                FailureCause.DATA_ACCESS_EXPIRED,
                "The access to the account's data ended at %s. Connect the account again."
                    .formatted(validity.dataAccessExpiresAt().orElseThrow()));
    return connection.reauthorizationRequired(failure, by, now);
  }

  private static Failure unmoved(Validity validity) {
    return Failure.of(
        FailureCause.RENEWAL_WITHOUT_EFFECT,
        "The platform renewed the token, but lets it expire at %s as before. Connect the account"
                .formatted(validity.expiresAt().orElseThrow())
            + " again before that.");
  }

  private static Failure ending(Validity validity) {
    return Failure.of(
        FailureCause.DATA_ACCESS_EXPIRED,
        "The access to the account's data ends at %s. Connect the account again before that."
            .formatted(validity.dataAccessExpiresAt().orElseThrow()));
  }

  private ConnectionChange change(
      Grant grant, Active state, Instant now, Kind kind, String message) {
    return new ConnectionChange(connection.with(grant, state, now), kind, by, message);
  }
}
