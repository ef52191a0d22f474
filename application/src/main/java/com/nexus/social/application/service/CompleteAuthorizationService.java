package com.nexus.social.application.service;

import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer.Authorization;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Redemption;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import java.time.Instant;
import java.time.InstantSource;

/** Redeems an attempt, then the code, then stores what was granted. */
public final class CompleteAuthorizationService implements CompleteAuthorizationUseCase {
  private final Platforms platforms;
  private final AuthorizationAttemptRepository attempts;
  private final Connections connections;
  private final InstantSource clock;

  public CompleteAuthorizationService(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      InstantSource clock) {
    this.platforms = platforms;
    this.attempts = attempts;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public Connection complete(Command command) {
    AuthorizationAttempt attempt = redeem(command.state());
    return switch (command.answer()) {
      case Answer.Declined(String error, String description) ->
          throw new DomainException(new DomainError.ConsentDenied(error, description));
      case Answer.Consented(String code) ->
          connections.connect(attempt.userId(), attempt.platform(), authorization(attempt, code));
    };
  }

  private AuthorizationAttempt redeem(OAuthState state) {
    AuthorizationAttempt attempt =
        attempts
            .find(state.hash())
            .orElseThrow(() -> new DomainException(new DomainError.AuthorizationUnknown()));
    Instant now = clock.instant();
    return switch (attempt.redeem(now)) {
      case Redemption.Redeemed(AuthorizationAttempt redeemed) when attempts.redeem(redeemed) ->
          redeemed;
      // Somebody else was faster.
      case Redemption.Redeemed _ -> throw refusal(new DomainError.AuthorizationAlreadyUsed(now));
      case Redemption.AlreadyRedeemed(Instant at) ->
          throw refusal(new DomainError.AuthorizationAlreadyUsed(at));
      case Redemption.Expired(Instant at) ->
          throw refusal(new DomainError.AuthorizationExpired(at));
    };
  }

  private static DomainException refusal(DomainError error) {
    return new DomainException(error);
  }

  private Authorization authorization(AuthorizationAttempt attempt, String code) {
    try {
      return platforms.get(attempt.platform()).authorizer().redeem(code, attempt.redirectUri());
    } catch (PlatformException e) {
      throw new DomainException(new DomainError.PlatformFailed(e.error().failure()));
    }
  }
}
