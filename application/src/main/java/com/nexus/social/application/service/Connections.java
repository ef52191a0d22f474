package com.nexus.social.application.service;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The connections, for those who use them. */
public final class Connections {
  private final ConnectionRepository repository;
  private final SealedTokens tokens;
  private final InstantSource clock;

  public Connections(ConnectionRepository repository, SealedTokens tokens, InstantSource clock) {
    this.repository = repository;
    this.tokens = tokens;
    this.clock = clock;
  }

  Connection get(ConnectionId id) {
    return repository
        .find(id)
        .orElseThrow(() -> new DomainException(new DomainError.ConnectionNotFound(id)));
  }

  /** The connection's state, or why it cannot be used. */
  Active active(Connection connection) {
    return switch (connection.state()) {
      case Active active -> active;
      case ReauthorizationRequired(Failure failure, _) ->
          throw new DomainException(
              new DomainError.ReauthorizationRequired(connection.id(), failure.guidance()));
      case Disconnected(_, Instant since) ->
          throw new DomainException(new DomainError.ConnectionDisconnected(connection.id(), since));
    };
  }

  /** What to call the platform with; empty when the person must connect again first. */
  Optional<PlatformAccess> access(Connection connection) {
    return switch (connection.state()) {
      case Active active ->
          Optional.of(
              new PlatformAccess(
                  connection.grant().login(),
                  connection.account().id(),
                  tokens.openUsed(connection.id(), active.tokens())));
      case ReauthorizationRequired _, Disconnected _ -> Optional.empty();
    };
  }

  /**
   * The platform refused the connection's token for good. If the connection was changed meanwhile,
   * by the person connecting again or by a renewal, then it was an old token that was refused, and
   * nothing happens.
   *
   * @return whether it was the connection's current token
   */
  boolean refused(Connection connection, Failure failure) {
    return repository
        .update(connection.reauthorizationRequired(failure, Actor.PLATFORM, clock.instant()))
        .isPresent();
  }
}
