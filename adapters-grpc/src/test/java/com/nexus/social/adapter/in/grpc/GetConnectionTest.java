package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static com.nexus.social.adapter.in.grpc.TimeProtos.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.Actor;
import com.nexus.social.v1.Capability;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionProblem;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ErrorReason;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import com.nexus.social.v1.Login;
import com.nexus.social.v1.PlatformError;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a connection looks like to callers. */
class GetConnectionTest {
  private static final Instant LATER = Samples.NOW.plusSeconds(9);
  private static final Failure TROUBLE =
      new Failure(
          FailureCause.PLATFORM_UNAVAILABLE,
          "The platform did not answer.",
          Optional.of(new PlatformFault(2, 7, "Service temporarily unavailable", "trace")));

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  private GetConnectionResponse response() {
    return ConnectionServiceGrpc.newBlockingStub(api.channel())
        .getConnection(GetConnectionRequest.newBuilder().setConnectionId(SOME_ID).build());
  }

  private Connection get(ConnectionState state) {
    var stored = ports.connection;
    ports.connection =
        new com.nexus.social.domain.connection.Connection(
            stored.id(),
            stored.userId(),
            stored.platform(),
            stored.grant(),
            state,
            stored.history());
    return response().getConnection();
  }

  /** What every connection of these tests answers, in whatever state it is. */
  private Connection.Builder expected(Connection.State state) {
    var stored = ports.connection;
    return Connection.newBuilder()
        .setId(stored.id().value().toString())
        .setUserId(stored.userId().value().toString())
        .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
        .setLogin(Login.LOGIN_INSTAGRAM)
        .setAccount(
            Account.newBuilder()
                .setId(stored.account().id())
                .setHandle("nexus.coffee")
                .setDisplayName("Nexus Coffee ☕")
                .setPictureUrl("https://cdn.example/picture.jpg"))
        .addAllScopes(Arrays.asList("basic", "publish"))
        .addCapabilities(Capability.CAPABILITY_PUBLISH)
        .setState(state)
        .setCreateTime(timestamp(Samples.NOW))
        .setUpdateTime(timestamp(Samples.NOW));
  }

  private Connection.Builder expectedActive() {
    return expected(Connection.State.STATE_ACTIVE)
        .setTokenExpireTime(timestamp(Samples.NOW.plus(Duration.ofDays(60))))
        .setDataAccessExpireTime(timestamp(Samples.NOW.plus(Duration.ofDays(90))))
        .setLastRenewalTime(timestamp(Samples.NOW));
  }

  private static ConnectionProblem.Builder problem() {
    return ConnectionProblem.newBuilder()
        .setReason(ErrorReason.ERROR_REASON_PLATFORM_UNAVAILABLE)
        .setGuidance("The platform did not answer.")
        .setTime(timestamp(LATER))
        .setPlatformError(
            PlatformError.newBuilder()
                .setCode(2)
                .setSubcode(7)
                .setMessage("Service temporarily unavailable")
                .setTraceId("trace"));
  }

  @Test
  void get_activeConnection_answersAllButTheTokens() {
    assertThat(response().getConnection())
        .isEqualTo(
            expectedActive()
                .setNextRenewalTime(timestamp(Samples.NOW.plus(Duration.ofDays(50))))
                .build());
    assertThat(ports.asked).containsExactly(new ConnectionId(UUID.fromString(SOME_ID)));
  }

  @Test
  void get_renewalInTrouble_saysWhyAndWhenItIsTriedAgain() {
    assertThat(
            get(
                new Active(
                    Samples.tokens("t"),
                    Samples.validity(),
                    new Renewal(
                        Optional.of(LATER.plusSeconds(60)),
                        3,
                        Optional.of(new Renewal.Trouble(TROUBLE, LATER))))))
        .isEqualTo(
            expectedActive()
                .setNextRenewalTime(timestamp(LATER.plusSeconds(60)))
                .setGuidance("The platform did not answer.")
                .setProblem(problem())
                .build());
  }

  @Test
  void get_tokenThatDoesNotExpire_leavesOutTimesThatThereAreNot() {
    assertThat(
            get(
                new Active(
                    Samples.tokens("t"),
                    new Validity(Samples.NOW, Optional.empty(), Optional.empty()),
                    new Renewal(Optional.empty(), 0, Optional.empty()))))
        .isEqualTo(
            expected(Connection.State.STATE_ACTIVE)
                .setLastRenewalTime(timestamp(Samples.NOW))
                .build());
  }

  @Test
  void get_connectionToBeReauthorized_saysWhyAndWhatToDo() {
    assertThat(get(new ConnectionState.ReauthorizationRequired(TROUBLE, LATER)))
        .isEqualTo(
            expected(Connection.State.STATE_REAUTHORIZATION_REQUIRED)
                .setGuidance("The platform did not answer.")
                .setProblem(problem())
                .build());
  }

  @Test
  void get_disconnected_saysWhoEndedItAndWhen() {
    for (var actor : com.nexus.social.domain.connection.Actor.values()) {
      assertThat(get(new ConnectionState.Disconnected(actor, LATER)))
          .isEqualTo(
              expected(Connection.State.STATE_DISCONNECTED)
                  .setDisconnectActor(Actor.valueOf("ACTOR_" + actor))
                  .setDisconnectTime(timestamp(LATER))
                  .build());
    }
  }

  @Test
  void get_history_answersTheNewestEvents() {
    LongStream.rangeClosed(1, 60)
        .map(index -> 61 - index)
        .mapToObj(GetConnectionTest::event)
        .forEach(ports.history::add);

    var history = response().getHistoryList();

    assertThat(history).hasSize(50);
    assertThat(history.getFirst())
        .isEqualTo(
            com.nexus.social.v1.ConnectionEvent.newBuilder()
                .setSequence(60)
                .setTime(timestamp(LATER))
                .setKind(com.nexus.social.v1.ConnectionEvent.Kind.KIND_CONNECTED)
                .setActor(Actor.ACTOR_USER)
                .setMessage("event 60")
                .build());
    assertThat(history)
        .extracting(event -> event.getKind().name().substring("KIND_".length()))
        .contains(
            Arrays.stream(ConnectionEvent.Kind.values())
                .map(ConnectionEvent.Kind::name)
                .toArray(String[]::new));
  }

  private static ConnectionEvent event(long sequence) {
    ConnectionEvent.Kind[] kinds = ConnectionEvent.Kind.values();
    return new ConnectionEvent(
        sequence,
        LATER,
        kinds[(int) (sequence % kinds.length)],
        com.nexus.social.domain.connection.Actor.USER,
        "event " + sequence);
  }
}
