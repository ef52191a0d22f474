package com.nexus.social.adapter.in.grpc;

import com.google.protobuf.Timestamp;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Update;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.ConnectionProblem;
import com.nexus.social.v1.WatchConnectionsResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connections of the API, read back as those of the core, as far as the API tells of them: a
 * token never leaves the server.
 */
final class RemoteConnections {
  private RemoteConnections() {}

  static Connection read(com.nexus.social.v1.Connection message) {
    return new Connection(
        ConnectionProtos.connectionId(message.getId()),
        ConnectionProtos.userId(message.getUserId()),
        PlatformProtos.platform(message.getPlatform()),
        new Grant(
            PlatformProtos.login(message.getLogin()).orElseThrow(),
            "",
            account(message.getAccount()),
            Set.copyOf(message.getScopesList()),
            message.getCapabilitiesList().stream()
                .map(each -> named(Capability.class, each, "CAPABILITY_"))
                .collect(Collectors.toSet())),
        state(message),
        new Connection.History(
            instant(message.getCreateTime()), instant(message.getUpdateTime()), 0, 0));
  }

  private static ConnectionState state(com.nexus.social.v1.Connection message) {
    Optional<Renewal.Trouble> trouble =
        given(message.hasProblem(), message.getProblem()).map(RemoteConnections::trouble);
    return switch (message.getState()) {
      case STATE_ACTIVE ->
          new ConnectionState.Active(
              new Tokens(new SealedToken(new byte[0]), Optional.empty()),
              new Validity(
                  instant(message.getLastRenewalTime()),
                  time(message.hasTokenExpireTime(), message.getTokenExpireTime()),
                  time(message.hasDataAccessExpireTime(), message.getDataAccessExpireTime())),
              new Renewal(
                  time(message.hasNextRenewalTime(), message.getNextRenewalTime()), 0, trouble));
      case STATE_REAUTHORIZATION_REQUIRED ->
          new ConnectionState.ReauthorizationRequired(
              trouble.orElseThrow().failure(), trouble.orElseThrow().at());
      case STATE_DISCONNECTED ->
          new ConnectionState.Disconnected(
              actor(message.getDisconnectActor()), instant(message.getDisconnectTime()));
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(message);
    };
  }

  private static Renewal.Trouble trouble(ConnectionProblem problem) {
    return new Renewal.Trouble(
        new Failure(
            RemoteErrors.cause(problem.getReason()),
            problem.getGuidance(),
            given(problem.hasPlatformError(), problem.getPlatformError()).map(RemoteErrors::fault)),
        instant(problem.getTime()));
  }

  static com.nexus.social.v1.Connection.State state(ConnectionStatus status) {
    return com.nexus.social.v1.Connection.State.valueOf("STATE_" + status.name());
  }

  static ConnectionEvent event(com.nexus.social.v1.ConnectionEvent message) {
    return new ConnectionEvent(
        message.getSequence(),
        instant(message.getTime()),
        named(ConnectionEvent.Kind.class, message.getKind(), "KIND_"),
        actor(message.getActor()),
        message.getMessage());
  }

  static Update update(WatchConnectionsResponse message) {
    return switch (message.getUpdateCase()) {
      case CONNECTION -> new Update.Changed(read(message.getConnection()));
      case REMOVED_CONNECTION_ID ->
          new Update.Removed(ConnectionProtos.connectionId(message.getRemovedConnectionId()));
      case UPDATE_NOT_SET -> throw new AssertionError(message);
    };
  }

  static PlatformAccount account(Account message) {
    return new PlatformAccount(
        message.getId(),
        message.getHandle(),
        message.getDisplayName(),
        Optional.of(message.getPictureUrl()).filter(url -> !url.isEmpty()).map(URI::create));
  }

  private static Actor actor(com.nexus.social.v1.Actor actor) {
    return named(Actor.class, actor, "ACTOR_");
  }

  private static <E extends Enum<E>> E named(Class<E> type, Enum<?> value, String prefix) {
    return Enum.valueOf(type, value.name().substring(prefix.length()));
  }

  private static <T> Optional<T> given(boolean isGiven, T value) {
    return isGiven ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Instant> time(boolean isGiven, Timestamp timestamp) {
    return given(isGiven, timestamp).map(RemoteConnections::instant);
  }

  static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }
}
