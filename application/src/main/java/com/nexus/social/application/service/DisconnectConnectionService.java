package com.nexus.social.application.service;

import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import java.util.Optional;

/**
 * Erases first: that the tokens are gone must not depend on the platform, nor on this process
 * living on.
 */
public final class DisconnectConnectionService implements DisconnectConnectionUseCase {
  private final Platforms platforms;
  private final Connections connections;
  private final ConnectionRepository repository;
  private final SealedTokens tokens;
  private final Departures departures;

  public DisconnectConnectionService(
      Platforms platforms,
      Connections connections,
      ConnectionRepository repository,
      SealedTokens tokens,
      Departures departures) {
    this.platforms = platforms;
    this.connections = connections;
    this.repository = repository;
    this.tokens = tokens;
    this.departures = departures;
  }

  @Override
  public Disconnection disconnect(Command command) {
    Connection connection = connections.get(command.id());
    Optional<AccessToken> token = token(connection);
    String reason =
        command.reason().isBlank() ? "Disconnected by the user." : command.reason().strip();
    Connection ended = departures.end(connection, Actor.USER, reason);
    return new Disconnection(ended, token.filter(each -> revoke(connection, each)).isPresent());
  }

  private Optional<AccessToken> token(Connection connection) {
    return switch (connection.state()) {
      case Active active -> {
        try {
          yield Optional.of(tokens.openUser(connection.id(), active.tokens().user()));
        } catch (UnreadableTokenException _) {
          yield Optional.empty();
        }
      }
      case ReauthorizationRequired _, Disconnected _ -> Optional.empty();
    };
  }

  private boolean revoke(Connection connection, AccessToken token) {
    try {
      return !isNeededByOthers(connection)
          && platforms
              .findAuthorizer(connection)
              .filter(authorizer -> authorizer.revoke(token))
              .isPresent();
    } catch (PlatformException _) {
      return false;
    }
  }

  /** The platform knows the person and the app, and no single connection. */
  private boolean isNeededByOthers(Connection connection) {
    return repository.findBySubject(connection.platform(), connection.grant().subject()).stream()
        .anyMatch(other -> other.state() instanceof Active);
  }
}
