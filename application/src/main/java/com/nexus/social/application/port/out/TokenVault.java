package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;

/** Encrypts tokens, each bound to its connection and its kind. Stores nothing, calls nobody. */
public interface TokenVault {
  /** The token, encrypted with the current key; each time differently. */
  SealedToken seal(ConnectionId owner, TokenKind kind, AccessToken token);

  /**
   * The token in the clear.
   *
   * @throws UnreadableTokenException if it was not sealed for this connection, as this kind, with a
   *     key of this vault
   */
  AccessToken open(ConnectionId owner, TokenKind kind, SealedToken sealed);

  /** Whether the token is sealed with the current key: an older one may be taken away some day. */
  boolean isCurrent(SealedToken sealed);

  /**
   * A sealed token that this vault cannot open: the row is wrong, or the key is missing here. While
   * keys are exchanged, another replica may have it.
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
