package com.nexus.social.adapter.in.grpc;

import com.google.protobuf.Timestamp;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.v1.Account;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The connections of the API, read back as those of the core; the token never leaves the server.
 */
final class RemoteConnections {
  private RemoteConnections() {}

  static Connection read(com.nexus.social.v1.Connection message) {
    return new Connection(
        new ConnectionId(UUID.fromString(message.getId())),
        new UserId(UUID.fromString(message.getUserId())),
        ConnectionProtos.platform(message.getPlatform()),
        new Grant(account(message.getAccount()), Set.copyOf(message.getScopesList())),
        state(message),
        new Connection.History(
            instant(message.getCreateTime()), instant(message.getUpdateTime()), 0));
  }

  private static ConnectionState state(com.nexus.social.v1.Connection message) {
    return switch (message.getState()) {
      case STATE_ACTIVE ->
          new ConnectionState.Active(
              new SealedToken(new byte[0]), instant(message.getTokenExpireTime()));
      case STATE_REAUTHORIZATION_REQUIRED ->
          new ConnectionState.ReauthorizationRequired(message.getGuidance());
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(message);
    };
  }

  private static PlatformAccount account(Account message) {
    return new PlatformAccount(
        message.getId(),
        message.getHandle(),
        message.getDisplayName(),
        Optional.of(message.getPictureUrl()).filter(url -> !url.isEmpty()).map(URI::create));
  }

  static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }
}
