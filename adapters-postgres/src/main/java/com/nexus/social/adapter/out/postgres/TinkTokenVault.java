package com.nexus.social.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import java.security.GeneralSecurityException;

/**
 * Encrypts with Tink; the connection's id is associated data, so that no row can hold another's.
 */
final class TinkTokenVault implements TokenVault {
  private final Aead aead;

  TinkTokenVault(Aead aead) {
    this.aead = aead;
  }

  @Override
  public SealedToken seal(ConnectionId owner, AccessToken token) {
    try {
      return new SealedToken(aead.encrypt(token.value().getBytes(UTF_8), associated(owner)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot encrypt", e);
    }
  }

  @Override
  public AccessToken open(ConnectionId owner, SealedToken sealed) {
    try {
      return new AccessToken(
          new String(aead.decrypt(sealed.ciphertext(), associated(owner)), UTF_8));
    } catch (GeneralSecurityException e) {
      throw new UnreadableTokenException(owner, e);
    }
  }

  private static byte[] associated(ConnectionId owner) {
    return ("platform_connections/encrypted_token/" + owner.value()).getBytes(UTF_8);
  }
}
