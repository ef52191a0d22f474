package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;

/** Encrypts tokens, each bound to its connection. Stores nothing, calls nobody. */
public interface TokenVault {
  /** The token, encrypted; each time differently. */
  SealedToken seal(ConnectionId owner, AccessToken token);

  /**
   * The token in the clear.
   *
   * @throws UnreadableTokenException if it was not sealed for this connection with a key of this
   *     vault
   */
  AccessToken open(ConnectionId owner, SealedToken sealed);

  /**
   * A sealed token that this vault cannot open. Not to be retried: the keys or the row are wrong.
   */
  final class UnreadableTokenException extends RuntimeException {
    public UnreadableTokenException(ConnectionId owner, Throwable cause) {
      super(
          "The stored token of connection %s was sealed for another connection or with another key"
              .formatted(owner.value()),
          cause);
    }
  }
}
