package com.nexus.social.application.service;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import java.net.URI;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Gives out a state, and remembers what it was given out for. */
public final class BeginAuthorizationService implements BeginAuthorizationUseCase {
  private final Platforms platforms;
  private final AuthorizationAttemptRepository attempts;
  private final Connections connections;
  private final InstantSource clock;
  private final RandomGenerator random;

  public BeginAuthorizationService(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      InstantSource clock,
      RandomGenerator random) {
    this.platforms = platforms;
    this.attempts = attempts;
    this.connections = connections;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Begun begin(Command command) {
    PlatformAuthorizer authorizer = platforms.authorizer(command.platform(), command.login());
    command.reconnects().ifPresent(id -> checkReconnectable(id, command));
    OAuthState state = OAuthState.random(random);
    URI redirectUri = authorizer.redirectUri();
    AuthorizationAttempt attempt =
        AuthorizationAttempt.begun(
            state,
            new AuthorizationRequest(
                command.userId(),
                command.platform(),
                authorizer.login(),
                redirectUri,
                command.reconnects()),
            clock.instant());
    if (!command.dryRun()) {
      attempts.insert(attempt);
    }
    return new Begun(
        authorizer.login(),
        authorizer.authorizationUrl(state, redirectUri),
        redirectUri,
        attempt.expiresAt());
  }

  private void checkReconnectable(ConnectionId id, Command command) {
    Connection connection = connections.get(id);
    if (!connection.userId().equals(command.userId())
        || !connection.platform().equals(command.platform())) {
      throw new DomainException(new DomainError.ConnectionNotFound(id));
    }
  }
}
