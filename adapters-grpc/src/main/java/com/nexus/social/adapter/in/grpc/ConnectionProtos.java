package com.nexus.social.adapter.in.grpc;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.Actor;
import com.nexus.social.v1.Capability;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionEvent;
import com.nexus.social.v1.ConnectionProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Connections as messages, and what requests say of them. */
final class ConnectionProtos {
  private ConnectionProtos() {}

  static UserId userId(String valid) {
    return new UserId(UUID.fromString(valid));
  }

  static ConnectionId connectionId(String valid) {
    return new ConnectionId(UUID.fromString(valid));
  }

  /** The state that a valid request names; empty for any. */
  static Optional<ConnectionStatus> status(Connection.State state) {
    return switch (state) {
      case STATE_ACTIVE -> Optional.of(ConnectionStatus.ACTIVE);
      case STATE_REAUTHORIZATION_REQUIRED -> Optional.of(ConnectionStatus.REAUTHORIZATION_REQUIRED);
      case STATE_DISCONNECTED -> Optional.of(ConnectionStatus.DISCONNECTED);
      case STATE_UNSPECIFIED -> Optional.empty();
      case UNRECOGNIZED -> throw new IllegalArgumentException(state + " passed validation");
    };
  }

  static Connection connection(com.nexus.social.domain.connection.Connection connection) {
    Grant grant = connection.grant();
    Connection.Builder message =
        Connection.newBuilder()
            .setId(connection.id().value().toString())
            .setUserId(connection.userId().value().toString())
            .setPlatform(PlatformProtos.platform(connection.platform()))
            .setLogin(PlatformProtos.login(grant.login()))
            .setAccount(account(grant.account()))
            .addAllScopes(grant.scopes().stream().sorted().toList())
            .addAllCapabilities(
                grant.capabilities().stream().sorted().map(ConnectionProtos::capability).toList())
            .setCreateTime(TimeProtos.timestamp(connection.history().createdAt()))
            .setUpdateTime(TimeProtos.timestamp(connection.history().updatedAt()));
    switch (connection.state()) {
      case Active active -> addActive(active, message);
      case ReauthorizationRequired(Failure failure, Instant since) ->
          addProblem(
              failure, since, message.setState(Connection.State.STATE_REAUTHORIZATION_REQUIRED));
      case Disconnected(var by, Instant since) ->
          message
              .setState(Connection.State.STATE_DISCONNECTED)
              .setDisconnectActor(actor(by))
              .setDisconnectTime(TimeProtos.timestamp(since));
    }
    return message.build();
  }

  private static void addActive(Active active, Connection.Builder to) {
    var validity = active.validity();
    to.setState(Connection.State.STATE_ACTIVE)
        .setLastRenewalTime(TimeProtos.timestamp(validity.obtainedAt()));
    validity.expiresAt().map(TimeProtos::timestamp).ifPresent(to::setTokenExpireTime);
    validity
        .dataAccessExpiresAt()
        .map(TimeProtos::timestamp)
        .ifPresent(to::setDataAccessExpireTime);
    active.renewal().dueAt().map(TimeProtos::timestamp).ifPresent(to::setNextRenewalTime);
    active
        .renewal()
        .trouble()
        .ifPresent(trouble -> addProblem(trouble.failure(), trouble.at(), to));
  }

  private static void addProblem(Failure failure, Instant at, Connection.Builder to) {
    ConnectionProblem.Builder problem =
        ConnectionProblem.newBuilder()
            .setReason(ErrorReasons.reason(failure.cause()))
            .setGuidance(failure.guidance())
            .setTime(TimeProtos.timestamp(at));
    failure.fault().map(FaultProtos::platformError).ifPresent(problem::setPlatformError);
    to.setGuidance(failure.guidance()).setProblem(problem);
  }

  static Account account(PlatformAccount account) {
    Account.Builder message =
        Account.newBuilder()
            .setId(account.id())
            .setHandle(account.handle())
            .setDisplayName(account.displayName());
    account.picture().ifPresent(picture -> message.setPictureUrl(picture.toString()));
    return message.build();
  }

  static ConnectionEvent event(com.nexus.social.domain.connection.ConnectionEvent event) {
    return ConnectionEvent.newBuilder()
        .setSequence(event.sequence())
        .setTime(TimeProtos.timestamp(event.at()))
        .setKind(kind(event.kind()))
        .setActor(actor(event.by()))
        .setMessage(event.message())
        .build();
  }

  private static ConnectionEvent.Kind kind(
      com.nexus.social.domain.connection.ConnectionEvent.Kind kind) {
    return switch (kind) {
      case CONNECTED -> ConnectionEvent.Kind.KIND_CONNECTED;
      case RENEWED -> ConnectionEvent.Kind.KIND_RENEWED;
      case RENEWAL_FAILED -> ConnectionEvent.Kind.KIND_RENEWAL_FAILED;
      case REAUTHORIZATION_REQUIRED -> ConnectionEvent.Kind.KIND_REAUTHORIZATION_REQUIRED;
      case DISCONNECTED -> ConnectionEvent.Kind.KIND_DISCONNECTED;
    };
  }

  static Capability capability(com.nexus.social.domain.connection.Capability capability) {
    return switch (capability) {
      case PUBLISH -> Capability.CAPABILITY_PUBLISH;
      case READ_INSIGHTS -> Capability.CAPABILITY_READ_INSIGHTS;
    };
  }

  private static Actor actor(com.nexus.social.domain.connection.Actor actor) {
    return switch (actor) {
      case USER -> Actor.ACTOR_USER;
      case PLATFORM -> Actor.ACTOR_PLATFORM;
      case SYSTEM -> Actor.ACTOR_SYSTEM;
    };
  }
}
