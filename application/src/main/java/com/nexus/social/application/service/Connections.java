package com.nexus.social.application.service;

import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer.Authorization;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.platform.Platform;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The connections, and their tokens, which are in the clear only inside of this class and of the
 * calls it is asked for.
 */
public final class Connections implements ConnectionQueries {
  private final ConnectionRepository repository;
  private final TokenVault vault;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Connections(
      ConnectionRepository repository,
      TokenVault vault,
      InstantSource clock,
      RandomGenerator random) {
    this.repository = repository;
    this.vault = vault;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Connection get(ConnectionId id) {
    return repository
        .find(id)
        .orElseThrow(() -> new DomainException(new DomainError.ConnectionNotFound(id)));
  }

  /** Stores a new connection, or the new grant of the one that the user has with the account. */
  Connection connect(UserId userId, Platform platform, Authorization authorization) {
    AccountOwner owner = new AccountOwner(userId, platform, authorization.grant().account().id());
    while (true) {
      Optional<Connection> stored = tryConnect(owner, authorization);
      if (stored.isPresent()) {
        return stored.get();
      }
      // Somebody else stored the same account between our look and our write: look again.
    }
  }

  private Optional<Connection> tryConnect(AccountOwner owner, Authorization authorization) {
    Instant now = clock.instant();
    Optional<Connection> known = repository.find(owner);
    ConnectionId id =
        known.map(Connection::id).orElseGet(() -> new ConnectionId(RandomUuids.next(random)));
    Active active = new Active(vault.seal(id, authorization.token()), authorization.expiresAt());
    return known.isPresent()
        ? repository.update(known.get().renewed(authorization.grant(), active, now))
        : repository.insert(Connection.begun(id, owner, authorization.grant(), active, now));
  }

  /** The token to call the platform with; empty when the person must connect again first. */
  Optional<AccessToken> token(Connection connection) {
    return switch (connection.state()) {
      case Active(var sealed, _) -> Optional.of(vault.open(connection.id(), sealed));
      case ReauthorizationRequired _ -> Optional.empty();
    };
  }

  /**
   * The platform refused the connection's token for good. If the connection was changed meanwhile,
   * by the person connecting again, then it was an old token that was refused, and nothing happens.
   */
  void refused(Connection connection, Failure failure) {
    repository.update(connection.reauthorizationRequired(failure, clock.instant()));
  }
}
