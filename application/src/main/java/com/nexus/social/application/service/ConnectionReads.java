package com.nexus.social.application.service;

import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import java.util.List;

/** Reads connections, once or as they go. */
public final class ConnectionReads implements ConnectionQueries, WatchConnectionsUseCase {
  private final ConnectionRepository connections;
  private final ConnectionSignals signals;

  public ConnectionReads(ConnectionRepository connections, ConnectionSignals signals) {
    this.connections = connections;
    this.signals = signals;
  }

  @Override
  public Connection get(ConnectionId id) {
    return connections
        .find(id)
        .orElseThrow(() -> new DomainException(new DomainError.ConnectionNotFound(id)));
  }

  @Override
  public List<Connection> list(ConnectionFilter filter) {
    return connections.list(filter);
  }

  @Override
  public List<ConnectionEvent> history(ConnectionId id, int limit) {
    return connections.events(id, limit);
  }

  @Override
  public Watch watch(UserId userId) {
    return new StoredConnectionsWatch(userId, connections, signals.subscribe(userId));
  }
}
