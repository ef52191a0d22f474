package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TokenVault} does. */
public interface TokenVaultContract {
  AccessToken TOKEN = new AccessToken("IGAA-secret-ü");

  /** The vault under test; the same one at each call within a test. */
  TokenVault vault();

  private static ConnectionId owner() {
    return new ConnectionId(UUID.randomUUID());
  }

  @Test
  default void open_whatWasSealedForTheSameOwner_givesTheToken() {
    ConnectionId owner = owner();
    SealedToken sealed = vault().seal(owner, TokenKind.USER, TOKEN);
    assertThat(vault().open(owner, TokenKind.USER, sealed)).isEqualTo(TOKEN);
  }

  @Test
  default void seal_twice_givesDifferentBytes() {
    ConnectionId owner = owner();
    assertThat(vault().seal(owner, TokenKind.USER, TOKEN))
        .isNotEqualTo(vault().seal(owner, TokenKind.USER, TOKEN));
  }

  @Test
  default void seal_anyToken_doesNotShowIt() {
    byte[] sealed = vault().seal(owner(), TokenKind.USER, TOKEN).ciphertext();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  default void open_sealedForAnotherOwner_isRefused() {
    SealedToken sealed = vault().seal(owner(), TokenKind.USER, TOKEN);
    assertThatThrownBy(() -> vault().open(owner(), TokenKind.USER, sealed))
        .isInstanceOf(UnreadableTokenException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  default void open_sealedAsAnotherKind_isRefused() {
    ConnectionId owner = owner();
    SealedToken sealed = vault().seal(owner, TokenKind.USER, TOKEN);
    assertThatThrownBy(() -> vault().open(owner, TokenKind.ACCOUNT, sealed))
        .isInstanceOf(UnreadableTokenException.class);
  }

  @Test
  default void isCurrent_justSealed_isTrue() {
    assertThat(vault().isCurrent(vault().seal(owner(), TokenKind.USER, TOKEN))).isTrue();
  }

  @Test
  default void open_anyByteChanged_isRefused() {
    ConnectionId owner = owner();
    byte[] sealed = vault().seal(owner, TokenKind.USER, TOKEN).ciphertext();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault().open(owner, TokenKind.USER, new SealedToken(changed)))
          .as("byte %d", i)
          .isInstanceOf(UnreadableTokenException.class);
    }
  }
}
