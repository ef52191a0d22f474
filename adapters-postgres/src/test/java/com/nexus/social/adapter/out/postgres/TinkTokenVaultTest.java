package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.contract.TokenVaultContract;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.SealedToken;
import java.util.List;
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
    SealedToken sealed = vault.seal(owner, TOKEN);
    TokenVault other = PostgresModule.tokenVault(TokenKeyset.generate());

    assertThatThrownBy(() -> other.open(owner, sealed))
        .isInstanceOf(UnreadableTokenException.class);
  }

  @Test
  void open_tokensSwappedBetweenRows_isRefused() {
    ConnectionRepository connections = PostgresModule.connections(DATABASE.get());
    List<Connection> both = List.of(stored(connections), stored(connections));
    DATABASE
        .sql()
        .execute(
            """
            UPDATE platform_connections mine SET encrypted_token = other.encrypted_token
            FROM platform_connections other WHERE other.id <> mine.id
            """);

    for (Connection connection : both) {
      Active active = (Active) connections.find(connection.id()).orElseThrow().state();
      assertThat(active).isNotEqualTo(connection.state());
      assertThatThrownBy(() -> vault.open(connection.id(), active.token()))
          .isInstanceOf(UnreadableTokenException.class);
    }
  }

  private Connection stored(ConnectionRepository connections) {
    Connection fresh = Samples.connection(Samples.owner());
    Active active =
        new Active(vault.seal(fresh.id(), TOKEN), Samples.active("unused").tokenExpiresAt());
    Connection sealed =
        Connection.begun(fresh.id(), fresh.owner(), fresh.grant(), active, Samples.NOW);
    return connections.insert(sealed).orElseThrow();
  }
}
