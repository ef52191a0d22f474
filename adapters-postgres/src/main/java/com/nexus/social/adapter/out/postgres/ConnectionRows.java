package com.nexus.social.adapter.out.postgres;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Connections as rows, and back. */
final class ConnectionRows {
  /** What the column {@code status} may hold. */
  private enum Status {
    ACTIVE,
    REAUTHORIZATION_REQUIRED
  }

  private ConnectionRows() {}

  /** The row of a connection that is stored as this version. */
  static PlatformConnectionsRecord row(Connection connection, long version) {
    PlatformConnectionsRecord row = new PlatformConnectionsRecord();
    row.setId(connection.id().value());
    row.setUserId(connection.userId().value());
    row.setPlatform(connection.platform().name());
    PlatformAccount account = connection.account();
    row.setAccountId(account.id());
    row.setAccountHandle(account.handle());
    row.setAccountDisplayName(account.displayName());
    account.picture().map(URI::toString).ifPresent(row::setAccountPicture);
    row.setScopes(connection.grant().scopes().stream().sorted().toArray(String[]::new));
    switch (connection.state()) {
      case Active(SealedToken token, Instant tokenExpiresAt) -> {
        row.setStatus(Status.ACTIVE.name());
        row.setEncryptedToken(token.ciphertext());
        row.setTokenExpiresAt(StoredInstant.of(tokenExpiresAt));
      }
      case ReauthorizationRequired(String guidance) -> {
        row.setStatus(Status.REAUTHORIZATION_REQUIRED.name());
        row.setGuidance(guidance);
      }
    }
    row.setCreatedAt(StoredInstant.of(connection.history().createdAt()));
    row.setUpdatedAt(StoredInstant.of(connection.history().updatedAt()));
    row.setVersion(version);
    // What is not set is to be stored as null, and not to be left as it was.
    row.touched(true);
    return row;
  }

  static Connection connection(PlatformConnectionsRecord row) {
    PlatformAccount account =
        new PlatformAccount(
            row.getAccountId(),
            row.getAccountHandle(),
            row.getAccountDisplayName(),
            Optional.ofNullable(row.getAccountPicture()).map(URI::create));
    return new Connection(
        new ConnectionId(row.getId()),
        new UserId(row.getUserId()),
        new Platform(row.getPlatform()),
        new Grant(account, Set.of(row.getScopes())),
        state(row),
        new History(row.getCreatedAt(), row.getUpdatedAt(), row.getVersion()));
  }

  private static ConnectionState state(PlatformConnectionsRecord row) {
    return switch (Status.valueOf(row.getStatus())) {
      case ACTIVE -> new Active(new SealedToken(row.getEncryptedToken()), row.getTokenExpiresAt());
      case REAUTHORIZATION_REQUIRED -> new ReauthorizationRequired(row.getGuidance());
    };
  }
}
