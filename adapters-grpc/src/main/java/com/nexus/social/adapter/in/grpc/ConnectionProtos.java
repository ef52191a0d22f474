package com.nexus.social.adapter.in.grpc;

import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.Platform;
import java.util.Locale;

/** Connections as messages. */
final class ConnectionProtos {
  /** What the names of the enum's values have before the platform's own name. */
  private static final String PREFIX = "PLATFORM_";

  private ConnectionProtos() {}

  static Connection connection(com.nexus.social.domain.connection.Connection connection) {
    Connection.Builder message =
        Connection.newBuilder()
            .setId(connection.id().value().toString())
            .setUserId(connection.userId().value().toString())
            .setPlatform(platform(connection.platform()))
            .setAccount(account(connection.account()))
            .addAllScopes(connection.grant().scopes().stream().sorted().toList())
            .setCreateTime(TimeProtos.timestamp(connection.history().createdAt()))
            .setUpdateTime(TimeProtos.timestamp(connection.history().updatedAt()));
    switch (connection.state()) {
      case Active(_, var tokenExpiresAt) ->
          message
              .setState(Connection.State.STATE_ACTIVE)
              .setTokenExpireTime(TimeProtos.timestamp(tokenExpiresAt));
      case ReauthorizationRequired(var guidance) ->
          message.setState(Connection.State.STATE_REAUTHORIZATION_REQUIRED).setGuidance(guidance);
    }
    return message.build();
  }

  private static Account account(PlatformAccount account) {
    Account.Builder message =
        Account.newBuilder()
            .setId(account.id())
            .setHandle(account.handle())
            .setDisplayName(account.displayName());
    account.picture().ifPresent(picture -> message.setPictureUrl(picture.toString()));
    return message.build();
  }

  private static Platform platform(com.nexus.social.domain.platform.Platform platform) {
    return Platform.valueOf(PREFIX + platform.name().toUpperCase(Locale.ROOT));
  }

  /** The platform of a valid request. */
  static com.nexus.social.domain.platform.Platform platform(Platform platform) {
    return switch (platform) {
      case PLATFORM_INSTAGRAM ->
          new com.nexus.social.domain.platform.Platform(
              platform.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT));
      case PLATFORM_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException(platform + " passed validation");
    };
  }
}
