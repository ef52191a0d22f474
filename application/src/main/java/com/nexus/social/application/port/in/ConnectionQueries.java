package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainException;

/** Reads connections. */
public interface ConnectionQueries {
  /**
   * One connection.
   *
   * @throws DomainException ConnectionNotFound
   */
  Connection get(ConnectionId id);
}
