package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connections in a map. */
public final class InMemoryConnectionRepository implements ConnectionRepository {
  private final Map<ConnectionId, Connection> connections = new HashMap<>();

  @Override
  public synchronized Optional<Connection> find(ConnectionId id) {
    return Optional.ofNullable(connections.get(id));
  }

  @Override
  public synchronized Optional<Connection> find(AccountOwner owner) {
    return connections.values().stream().filter(each -> each.owner().equals(owner)).findFirst();
  }

  @Override
  public synchronized Optional<Connection> insert(Connection connection) {
    return find(connection.owner()).isPresent() ? Optional.empty() : Optional.of(store(connection));
  }

  @Override
  public synchronized Optional<Connection> update(Connection connection) {
    return find(connection.id())
        .filter(stored -> stored.history().version() == connection.history().version())
        .map(_ -> store(connection));
  }

  private Connection store(Connection connection) {
    History history = connection.history();
    Connection stored =
        new Connection(
            connection.id(),
            connection.userId(),
            connection.platform(),
            connection.grant(),
            connection.state(),
            new History(history.createdAt(), history.updatedAt(), history.version() + 1));
    connections.put(stored.id(), stored);
    return stored;
  }
}
