package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.GetConnectionRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConnectionServiceTest {
  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);
  private final ConnectionServiceBlockingStub service =
      ConnectionServiceGrpc.newBlockingStub(api.channel());

  private Connection get() {
    return service
        .getConnection(GetConnectionRequest.newBuilder().setConnectionId(SOME_ID).build())
        .getConnection();
  }

  @Test
  void begin_userAndPlatform_answersWhereToSendThePerson() {
    BeginAuthorizationResponse response =
        service.beginAuthorization(
            BeginAuthorizationRequest.newBuilder()
                .setUserId(SOME_ID)
                .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
                .build());

    assertThat(ports.asked)
        .containsExactly(
            new BeginAuthorizationUseCase.Command(
                new UserId(UUID.fromString(SOME_ID)), new Platform("instagram")));
    assertThat(response)
        .isEqualTo(
            BeginAuthorizationResponse.newBuilder()
                .setAuthorizationUrl("https://platform.example/consent?state=s")
                .setRedirectUri("https://app.example/callback")
                .setExpireTime(TimeProtos.timestamp(Samples.NOW))
                .build());
  }

  @Test
  void complete_code_asksWithIt() {
    Connection connection =
        service
            .completeAuthorization(
                CompleteAuthorizationRequest.newBuilder().setState("s").setCode("c").build())
            .getConnection();

    assertThat(ports.asked)
        .containsExactly(
            new CompleteAuthorizationUseCase.Command(
                new OAuthState("s"), new Answer.Consented("c")));
    assertThat(connection).isEqualTo(ConnectionProtos.connection(ports.connection));
  }

  @Test
  void complete_denial_asksWithIt() {
    Connection connection =
        service
            .completeAuthorization(
                CompleteAuthorizationRequest.newBuilder()
                    .setState("s")
                    .setDenial(
                        CompleteAuthorizationRequest.Denial.newBuilder()
                            .setError("access_denied")
                            .setDescription("not today"))
                    .build())
            .getConnection();

    assertThat(ports.asked)
        .containsExactly(
            new CompleteAuthorizationUseCase.Command(
                new OAuthState("s"), new Answer.Declined("access_denied", "not today")));
    assertThat(connection).isEqualTo(ConnectionProtos.connection(ports.connection));
  }

  @Test
  void get_activeConnection_answersAllButTheToken() {
    var stored = ports.connection;

    Connection connection = get();

    assertThat(ports.asked).containsExactly(new ConnectionId(UUID.fromString(SOME_ID)));
    assertThat(connection)
        .isEqualTo(
            Connection.newBuilder()
                .setId(stored.id().value().toString())
                .setUserId(stored.userId().value().toString())
                .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
                .setAccount(
                    Account.newBuilder()
                        .setId(stored.account().id())
                        .setHandle("nexus.coffee")
                        .setDisplayName("Nexus Coffee ☕")
                        .setPictureUrl("https://cdn.example/picture.jpg"))
                .addAllScopes(Arrays.asList("basic", "publish"))
                .setState(Connection.State.STATE_ACTIVE)
                .setTokenExpireTime(TimeProtos.timestamp(Samples.NOW.plus(Duration.ofDays(60))))
                .setCreateTime(TimeProtos.timestamp(Samples.NOW))
                .setUpdateTime(TimeProtos.timestamp(Samples.NOW))
                .build());
  }

  @Test
  void get_connectionToBeReauthorized_saysWhatToDo() {
    ports.connection =
        ports.connection.reauthorizationRequired(
            Failure.of(FailureCause.REAUTHORIZATION_REQUIRED, "Connect the account again."),
            Samples.NOW.plusSeconds(1));

    Connection connection = get();

    assertThat(connection.getState()).isEqualTo(Connection.State.STATE_REAUTHORIZATION_REQUIRED);
    assertThat(connection.getGuidance()).isEqualTo("Connect the account again.");
    assertThat(connection.hasTokenExpireTime()).isFalse();
    assertThat(connection.getUpdateTime())
        .isEqualTo(TimeProtos.timestamp(Samples.NOW.plusSeconds(1)));
  }
}
