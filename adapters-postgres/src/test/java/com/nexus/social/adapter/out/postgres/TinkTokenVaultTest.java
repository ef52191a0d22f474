package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.contract.TokenVaultContract;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.connection.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TinkTokenVaultTest implements TokenVaultContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final TokenVault vault = PostgresModule.tokenVault(TokenKeyset.generate());

  @Override
  public TokenVault vault() {
    return vault;
  }

  @Test
  void open_withOtherKeys_isRefused() {
    ConnectionId owner = new ConnectionId(UUID.randomUUID());
    SealedToken sealed = vault.seal(owner, TokenKind.USER, TOKEN);
    TokenVault other = PostgresModule.tokenVault(TokenKeyset.generate());

    assertThatThrownBy(() -> other.open(owner, TokenKind.USER, sealed))
        .isInstanceOf(UnreadableTokenException.class);
  }

  @Test
  void open_tokensSwappedBetweenRows_isRefused() {
    List<Connection> both = List.of(stored(), stored());
    DATABASE
        .sql()
        .execute(
            """
            UPDATE platform_connections mine SET encrypted_token = other.encrypted_token
            FROM platform_connections other WHERE other.id <> mine.id
            """);

    for (Connection connection : both) {
      Tokens tokens = tokens(connection);
      assertThat(tokens).isNotEqualTo(((Active) connection.state()).tokens());
      assertThatThrownBy(() -> vault.open(connection.id(), TokenKind.USER, tokens.user()))
          .isInstanceOf(UnreadableTokenException.class);
    }
  }

  @Test
  void open_tokensSwappedWithinARow_isRefused() {
    Connection connection = stored();
    DATABASE
        .sql()
        .execute(
            """
            UPDATE platform_connections
            SET encrypted_token = encrypted_account_token, encrypted_account_token = encrypted_token
            """);

    Tokens tokens = tokens(connection);
    assertThatThrownBy(() -> vault.open(connection.id(), TokenKind.USER, tokens.user()))
        .isInstanceOf(UnreadableTokenException.class);
    assertThatThrownBy(
            () -> vault.open(connection.id(), TokenKind.ACCOUNT, tokens.account().orElseThrow()))
        .isInstanceOf(UnreadableTokenException.class);
  }

  @Test
  void isCurrent_noCiphertext_isFalse() {
    assertThat(vault.isCurrent(new SealedToken(new byte[0]))).isFalse();
  }

  private static Tokens tokens(Connection connection) {
    Connection found = DATABASE.connections().find(connection.id()).orElseThrow();
    return ((Active) found.state()).tokens();
  }

  private Connection stored() {
    Connection fresh = Samples.connection(Samples.owner()).after();
    Tokens tokens =
        new Tokens(
            vault.seal(fresh.id(), TokenKind.USER, TOKEN),
            Optional.of(vault.seal(fresh.id(), TokenKind.ACCOUNT, TOKEN)));
    Active active = Active.begun(tokens, Samples.validity(), Samples.RENEWAL, Samples.NOW);
    return DATABASE
        .connections()
        .insert(Connection.begun(fresh.id(), fresh.owner(), fresh.grant(), active, Samples.NOW))
        .orElseThrow();
  }
}
