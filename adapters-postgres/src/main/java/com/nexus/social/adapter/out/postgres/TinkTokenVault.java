package com.nexus.social.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Encrypts with Tink; the column and the connection's id are associated data, so that no token can
 * be opened in another place.
 */
final class TinkTokenVault implements TokenVault {
  private final Aead aead;
  private final byte[] currentPrefix;

  TinkTokenVault(TokenKeyset keyset) {
    this.aead = keyset.aead();
    this.currentPrefix = keyset.primaryPrefix();
  }

  @Override
  public SealedToken seal(ConnectionId owner, TokenKind kind, AccessToken token) {
    try {
      return new SealedToken(aead.encrypt(token.value().getBytes(UTF_8), associated(owner, kind)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot encrypt", e);
    }
  }

  @Override
  public AccessToken open(ConnectionId owner, TokenKind kind, SealedToken sealed) {
    try {
      return new AccessToken(
          new String(aead.decrypt(sealed.ciphertext(), associated(owner, kind)), UTF_8));
    } catch (GeneralSecurityException e) {
      throw new UnreadableTokenException(owner, e);
    }
  }

  @Override
  public boolean isCurrent(SealedToken sealed) {
    byte[] ciphertext = sealed.ciphertext();
    return ciphertext.length >= currentPrefix.length
        && Arrays.equals(
            ciphertext, 0, currentPrefix.length, currentPrefix, 0, currentPrefix.length);
  }

  /** Stays as it is: what was sealed with it is stored. */
  private static byte[] associated(ConnectionId owner, TokenKind kind) {
    String column =
        switch (kind) {
          case USER -> "encrypted_token";
          case ACCOUNT -> "encrypted_account_token";
        };
    return "platform_connections/%s/%s".formatted(column, owner.value()).getBytes(UTF_8);
  }
}
