package com.nexus.social.application.service;

import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccountOffer;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Selection;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks the platform for the account again, whose token is not kept while it is open which one is
 * meant, and only then uses the attempt up: what fails in between can be tried again.
 */
public final class SelectAccountService implements SelectAccountUseCase {
  private final Platforms platforms;
  private final AuthorizationAttemptRepository attempts;
  private final Connecting connecting;
  private final InstantSource clock;

  public SelectAccountService(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connecting connecting,
      InstantSource clock) {
    this.platforms = platforms;
    this.attempts = attempts;
    this.connecting = connecting;
    this.clock = clock;
  }

  @Override
  public Connection select(Command command) {
    AuthorizationAttempt attempt = Attempts.require(attempts, command.state(), command.userId());
    Instant now = clock.instant();
    return switch (attempt.select(command.accountId(), now)) {
      case Selection.Possible(var offer, PlatformAccount chosen, var redeemed) -> {
        Consent consent = connecting.consent(offer);
        EligibleAccount account = account(attempt.request(), consent, chosen);
        if (!attempts.replace(attempt, redeemed)) {
          throw refusal(new DomainError.AuthorizationAlreadyUsed(now));
        }
        yield connecting.connect(attempt.request(), consent, account);
      }
      case Selection.NotOffered(AccountOffer offer) ->
          throw refusal(new DomainError.AccountNotOffered(command.accountId(), offer.accounts()));
      case Selection.NothingOffered() -> throw refusal(new DomainError.NoAccountsOffered());
      case Selection.AlreadyMade(Instant at) ->
          throw refusal(new DomainError.AuthorizationAlreadyUsed(at));
      case Selection.Expired(Instant at) -> throw refusal(new DomainError.AuthorizationExpired(at));
    };
  }

  private EligibleAccount account(
      AuthorizationRequest request, Consent consent, PlatformAccount chosen) {
    try {
      Accounts accounts =
          platforms
              .authorizer(request.platform(), Optional.of(request.login()))
              .accounts(consent.token(), consent.scopes());
      return SoughtAccounts.find(
          accounts, chosen, () -> refusal(new DomainError.NoEligibleAccount(accounts.obstacles())));
    } catch (PlatformException e) {
      throw refusal(new DomainError.PlatformFailed(e.error().failure()));
    }
  }

  private static DomainException refusal(DomainError error) {
    return new DomainException(error);
  }
}
