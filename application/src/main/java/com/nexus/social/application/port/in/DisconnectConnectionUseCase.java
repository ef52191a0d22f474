package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainException;

/** Ends a connection. */
public interface DisconnectConnectionUseCase {
  /**
   * Erases the tokens, then takes the app's rights away at the platform, where it has a call for
   * that and where no other connection of the same person relies on them. Safe to repeat.
   *
   * @throws DomainException ConnectionNotFound
   */
  Disconnection disconnect(Command command);

  /**
   * What to end, and why.
   *
   * @param id the connection
   * @param reason for the connection's history; may be empty
   */
  record Command(ConnectionId id, String reason) {}

  /**
   * What came of it.
   *
   * @param connection the connection, which is disconnected whatever else came of it
   * @param revoked whether the platform says that the app has no rights any more; if not, the
   *     person can take them away in the platform's own app
   */
  record Disconnection(Connection connection, boolean revoked) {}
}
