package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
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
    SealedToken sealed = vault().seal(owner, TOKEN);
    assertThat(vault().open(owner, sealed)).isEqualTo(TOKEN);
  }

  @Test
  default void seal_twice_givesDifferentBytes() {
    ConnectionId owner = owner();
    assertThat(vault().seal(owner, TOKEN)).isNotEqualTo(vault().seal(owner, TOKEN));
  }

  @Test
  default void seal_anyToken_doesNotShowIt() {
    byte[] sealed = vault().seal(owner(), TOKEN).ciphertext();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  default void open_sealedForAnotherOwner_isRefused() {
    SealedToken sealed = vault().seal(owner(), TOKEN);
    assertThatThrownBy(() -> vault().open(owner(), sealed))
        .isInstanceOf(UnreadableTokenException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  default void open_anyByteChanged_isRefused() {
    ConnectionId owner = owner();
    byte[] sealed = vault().seal(owner, TOKEN).ciphertext();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault().open(owner, new SealedToken(changed)))
          .as("byte %d", i)
          .isInstanceOf(UnreadableTokenException.class);
    }
  }
}
