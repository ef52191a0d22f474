package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import java.util.Optional;

/**
 * Keeps connections, at most one per {@link AccountOwner}. Each method may throw {@link
 * StorageUnavailableException}.
 */
public interface ConnectionRepository {
  /** The connection with this id. */
  Optional<Connection> find(ConnectionId id);

  /** The connection of this user to this account. */
  Optional<Connection> find(AccountOwner owner);

  /**
   * Stores a new connection, as version 1.
   *
   * @return what was stored; empty if the owner has a connection already, and then nothing is
   *     changed
   */
  Optional<Connection> insert(Connection connection);

  /**
   * Stores a change, under the next version.
   *
   * @return what was stored; empty if the stored version is not the one the change is based on, and
   *     then nothing is changed
   */
  Optional<Connection> update(Connection connection);
}
