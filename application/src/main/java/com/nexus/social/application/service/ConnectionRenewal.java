package com.nexus.social.application.service;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformAuthorizer.RenewedToken;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.RenewalPolicy;
import com.nexus.social.domain.connection.TokenRenewal;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Renews the token of a claimed connection, looks at its account, and stores both. The old token is
 * accepted until its own end, so that a crash in between costs nothing.
 */
public final class ConnectionRenewal {
  private final Platforms platforms;
  private final ConnectionRepository repository;
  private final SealedTokens tokens;
  private final RenewalPolicy policy;
  private final InstantSource clock;
  private final RandomGenerator random;

  public ConnectionRenewal(
      Platforms platforms,
      ConnectionRepository repository,
      SealedTokens tokens,
      RenewalPolicy policy,
      InstantSource clock,
      RandomGenerator random) {
    this.platforms = platforms;
    this.repository = repository;
    this.tokens = tokens;
    this.policy = policy;
    this.clock = clock;
    this.random = random;
  }

  /** What came of it: what is stored, and why it went wrong, if it did. */
  record Outcome(Optional<Connection> stored, Optional<Failure> failure) {}

  /**
   * Renews.
   *
   * @param claimed a connection that nobody else renews now
   * @param before its state
   */
  Outcome renew(Connection claimed, Active before, Actor by) {
    TokenRenewal renewal = new TokenRenewal(claimed, before, policy, by);
    Optional<PlatformAuthorizer> authorizer = platforms.findAuthorizer(claimed);
    if (authorizer.isEmpty()) {
      return misconfigured(
          renewal,
          "This server is not set up for the login that the account was connected by. An operator"
              + " must set its app.");
    }
    try {
      return stored(attempt(authorizer.get(), claimed, before, renewal), Optional.empty());
    } catch (PlatformException e) {
      return stored(notRenewed(renewal, e.error()), Optional.of(e.error().failure()));
    } catch (UnreadableTokenException e) {
      return misconfigured(
          renewal,
          "The stored token cannot be opened with the keys of this server. An operator must add the"
              + " key that is missing.");
    }
  }

  private Outcome misconfigured(TokenRenewal renewal, String guidance) {
    Failure failure = Failure.of(FailureCause.APP_MISCONFIGURED, guidance);
    return stored(renewal.failed(failure, clock.instant(), random), Optional.of(failure));
  }

  private Outcome stored(ConnectionChange change, Optional<Failure> failure) {
    return new Outcome(repository.update(change), failure);
  }

  private ConnectionChange attempt(
      PlatformAuthorizer authorizer, Connection claimed, Active before, TokenRenewal renewal) {
    AccessToken old = tokens.openUser(claimed.id(), before.tokens().user());
    if (isTooYoung(before, authorizer)) {
      Grant grant = claimed.grant();
      EligibleAccount seen = account(authorizer, old, grant);
      return renewal.confirmed(
          described(grant, seen), sealed(claimed.id(), old, seen), clock.instant());
    }
    RenewedToken renewed = authorizer.renew(old);
    Grant grant = renewed.scopes().map(claimed.grant()::withScopes).orElse(claimed.grant());
    Optional<EligibleAccount> seen = accountIfReachable(authorizer, renewed.token(), grant);
    Tokens next =
        seen.map(account -> sealed(claimed.id(), renewed.token(), account))
            .orElseGet(
                () ->
                    new Tokens(
                        tokens.sealUser(claimed.id(), renewed.token()), before.tokens().account()));
    return renewal.renewed(
        seen.map(account -> described(grant, account)).orElse(grant),
        next,
        renewed.validity(),
        clock.instant(),
        random);
  }

  private boolean isTooYoung(Active before, PlatformAuthorizer authorizer) {
    Instant ripe = before.validity().obtainedAt().plus(authorizer.youngestRenewable());
    return clock.instant().isBefore(ripe);
  }

  private Tokens sealed(ConnectionId id, AccessToken user, EligibleAccount account) {
    return tokens.seal(id, user, account.token());
  }

  private static Grant described(Grant grant, EligibleAccount account) {
    return grant.of(account.account(), account.capabilities());
  }

  /** The account; empty if it cannot be looked at now, which does not undo the renewal. */
  private static Optional<EligibleAccount> accountIfReachable(
      PlatformAuthorizer authorizer, AccessToken token, Grant grant) {
    try {
      return Optional.of(account(authorizer, token, grant));
    } catch (PlatformException e) {
      return switch (e.error()) {
        case PlatformError.NotAuthorized _ -> throw e;
        case PlatformError.Throttled _,
            PlatformError.Rejected _,
            PlatformError.NotReady _,
            PlatformError.NotFound _,
            PlatformError.Unavailable _,
            PlatformError.OutcomeUnknown _ ->
            Optional.empty();
      };
    }
  }

  /**
   * The connection's account among those that the token opens; only the person can bring it back,
   * unless it is the platform that did not show it.
   */
  private static EligibleAccount account(
      PlatformAuthorizer authorizer, AccessToken token, Grant grant) {
    Accounts accounts = authorizer.accounts(token, grant.scopes());
    PlatformAccount known = grant.account();
    return SoughtAccounts.find(accounts, known, () -> new PlatformException(lost(accounts, known)));
  }

  private static PlatformError lost(Accounts accounts, PlatformAccount account) {
    return new PlatformError.NotAuthorized(
        Failure.of(
            FailureCause.ACCOUNT_NOT_ELIGIBLE,
            SoughtAccounts.because(
                "The account @%s is not among those that may be used any more.",
                accounts, account)));
  }

  private ConnectionChange notRenewed(TokenRenewal renewal, PlatformError error) {
    Instant now = clock.instant();
    return switch (error) {
      case PlatformError.NotAuthorized(Failure failure) -> renewal.refused(failure, now);
      case PlatformError.Throttled _,
          PlatformError.Rejected _,
          PlatformError.NotReady _,
          PlatformError.NotFound _,
          PlatformError.Unavailable _,
          PlatformError.OutcomeUnknown _ ->
          renewal.failed(error.failure(), now, random);
    };
  }
}
