package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainException;

/** Looks at an account now instead of when it is due. */
public interface RefreshConnectionUseCase {
  /**
   * Renews the token, unless it is too new for that, and reads what the account looks like. If
   * somebody else is doing so, the answer is how it was before. Safe to repeat.
   *
   * @throws DomainException ConnectionNotFound, ConnectionDisconnected, ReauthorizationRequired,
   *     PlatformFailed; what the platform said is then on the connection, too
   */
  Connection refresh(ConnectionId id);
}
