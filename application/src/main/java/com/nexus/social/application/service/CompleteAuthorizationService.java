package com.nexus.social.application.service;

import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.Redemption;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Redeems an attempt, then the code, then stores what was granted, or offers a choice. */
public final class CompleteAuthorizationService implements CompleteAuthorizationUseCase {
  private final Platforms platforms;
  private final AuthorizationAttemptRepository attempts;
  private final Connections connections;
  private final Connecting connecting;
  private final InstantSource clock;

  public CompleteAuthorizationService(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      Connecting connecting,
      InstantSource clock) {
    this.platforms = platforms;
    this.attempts = attempts;
    this.connections = connections;
    this.connecting = connecting;
    this.clock = clock;
  }

  @Override
  public Completion complete(Command command) {
    AuthorizationAttempt attempt = redeem(command);
    return switch (command.answer()) {
      case Answer.Declined(String error, String description) ->
          throw refusal(new DomainError.ConsentDenied(error, description));
      case Answer.Consented(String code) -> consented(attempt, code);
    };
  }

  private AuthorizationAttempt redeem(Command command) {
    AuthorizationAttempt attempt = Attempts.require(attempts, command.state(), command.userId());
    Instant now = clock.instant();
    return switch (attempt.redeem(now)) {
      case Redemption.Possible(AuthorizationAttempt redeemed)
          when attempts.replace(attempt, redeemed) ->
          redeemed;
      // Somebody else was faster.
      case Redemption.Possible _ -> throw refusal(new DomainError.AuthorizationAlreadyUsed(now));
      case Redemption.AlreadyRedeemed(Instant at) ->
          throw refusal(new DomainError.AuthorizationAlreadyUsed(at));
      case Redemption.Expired(Instant at) ->
          throw refusal(new DomainError.AuthorizationExpired(at));
    };
  }

  private Completion consented(AuthorizationAttempt attempt, String code) {
    AuthorizationRequest request = attempt.request();
    PlatformAuthorizer authorizer =
        platforms.authorizer(request.platform(), Optional.of(request.login()));
    Consent consent;
    List<EligibleAccount> eligible;
    try {
      consent = authorizer.redeem(code, request.redirectUri());
      eligible = eligible(request, authorizer.accounts(consent.token(), consent.scopes()));
    } catch (PlatformException e) {
      throw refusal(new DomainError.PlatformFailed(e.error().failure()));
    }
    return eligible.size() == 1
        ? new Completion.Connected(connecting.connect(request, consent, eligible.getFirst()))
        : offer(attempt, consent, eligible);
  }

  private List<EligibleAccount> eligible(AuthorizationRequest request, Accounts accounts) {
    if (request.reconnects().isPresent()) {
      return List.of(reconnected(request.reconnects().get(), accounts));
    }
    if (accounts.eligible().isEmpty()) {
      throw refusal(new DomainError.NoEligibleAccount(accounts.obstacles()));
    }
    return accounts.eligible();
  }

  private EligibleAccount reconnected(ConnectionId id, Accounts accounts) {
    PlatformAccount expected = connections.get(id).account();
    return SoughtAccounts.find(
        accounts,
        expected,
        () ->
            refusal(
                accounts.eligible().isEmpty()
                    ? new DomainError.NoEligibleAccount(accounts.obstacles())
                    : new DomainError.AccountMismatch(
                        id,
                        expected,
                        accounts.eligible().stream().map(EligibleAccount::account).toList())));
  }

  private Completion offer(
      AuthorizationAttempt attempt, Consent consent, List<EligibleAccount> eligible) {
    Instant now = clock.instant();
    AuthorizationAttempt choosing = attempt.offering(connecting.offer(consent, eligible), now);
    if (!attempts.replace(attempt, choosing)) {
      throw refusal(new DomainError.AuthorizationAlreadyUsed(now));
    }
    return new Completion.ChoiceOffered(
        eligible.stream().map(EligibleAccount::account).toList(), choosing.expiresAt());
  }

  private static DomainException refusal(DomainError error) {
    return new DomainException(error);
  }
}
