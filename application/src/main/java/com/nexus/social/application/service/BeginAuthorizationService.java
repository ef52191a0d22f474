package com.nexus.social.application.service;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.OAuthState;
import java.net.URI;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Gives out a state, and remembers what it was given out for. */
public final class BeginAuthorizationService implements BeginAuthorizationUseCase {
  private final Platforms platforms;
  private final AuthorizationAttemptRepository attempts;
  private final InstantSource clock;
  private final RandomGenerator random;

  public BeginAuthorizationService(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      InstantSource clock,
      RandomGenerator random) {
    this.platforms = platforms;
    this.attempts = attempts;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Begun begin(Command command) {
    PlatformAuthorizer authorizer = platforms.get(command.platform()).authorizer();
    OAuthState state = OAuthState.random(random);
    URI redirectUri = authorizer.redirectUri();
    AuthorizationAttempt attempt =
        AuthorizationAttempt.begun(
            state, command.userId(), command.platform(), redirectUri, clock.instant());
    attempts.insert(attempt);
    return new Begun(
        authorizer.authorizationUrl(state, redirectUri), redirectUri, attempt.expiresAt());
  }
}
