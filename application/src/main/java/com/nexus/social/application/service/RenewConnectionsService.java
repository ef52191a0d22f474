package com.nexus.social.application.service;

import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.RenewConnectionsUseCase;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.service.ConnectionRenewal.Outcome;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Renews what is due, or what somebody asks for; each connection by one at a time. */
public final class RenewConnectionsService
    implements RenewConnectionsUseCase, RefreshConnectionUseCase {
  /** Longer than the calls of one renewal can take, each of them with all its retries. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Connections connections;
  private final ConnectionRepository repository;
  private final ConnectionRenewal renewal;
  private final InstantSource clock;

  public RenewConnectionsService(
      Connections connections,
      ConnectionRepository repository,
      ConnectionRenewal renewal,
      InstantSource clock) {
    this.connections = connections;
    this.repository = repository;
    this.renewal = renewal;
    this.clock = clock;
  }

  @Override
  public List<Connection> claimDue(int limit) {
    Instant now = clock.instant();
    return repository.claimRenewals(now, now.plus(LEASE), limit);
  }

  @Override
  public void renew(Connection claimed) {
    renewal.renew(claimed, connections.active(claimed), Actor.SYSTEM);
  }

  @Override
  public Duration untilDue(Duration patience) {
    return repository
        .nextRenewal()
        .map(due -> Duration.between(clock.instant(), due))
        .filter(wait -> wait.compareTo(patience) < 0)
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .orElse(patience);
  }

  @Override
  public Connection refresh(ConnectionId id) {
    Connection connection = connections.get(id);
    Active active = connections.active(connection);
    Optional<Connection> claimed = repository.claimRenewal(connection, clock.instant().plus(LEASE));
    if (claimed.isEmpty()) {
      return connections.get(id);
    }
    Outcome outcome = renewal.renew(claimed.get(), active, Actor.USER);
    outcome.failure().ifPresent(RenewConnectionsService::refuse);
    return outcome.stored().orElseGet(() -> connections.get(id));
  }

  private static void refuse(Failure failure) {
    throw new DomainException(new DomainError.PlatformFailed(failure));
  }
}
