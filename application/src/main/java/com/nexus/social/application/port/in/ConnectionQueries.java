package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainException;
import java.util.List;

/** Reads connections. */
public interface ConnectionQueries {
  /**
   * One connection.
   *
   * @throws DomainException ConnectionNotFound
   */
  Connection get(ConnectionId id);

  /** Those that match, the newest first. */
  List<Connection> list(ConnectionFilter filter);

  /** What happened to a connection last, the newest first; nothing for one that is not known. */
  List<ConnectionEvent> history(ConnectionId id, int limit);
}
