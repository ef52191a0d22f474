package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static com.nexus.social.adapter.in.grpc.TimeProtos.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationResponse.AccountChoice;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.DataDeletion;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.DisconnectConnectionResponse;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.RequestDataDeletionResponse;
import com.nexus.social.v1.SelectAccountRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConnectionServiceTest {
  private static final UserId USER = new UserId(UUID.fromString(SOME_ID));
  private static final ConnectionId CONNECTION = new ConnectionId(UUID.fromString(SOME_ID));

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);
  private final ConnectionServiceBlockingStub service =
      ConnectionServiceGrpc.newBlockingStub(api.channel());

  private static BeginAuthorizationRequest.Builder begin() {
    return BeginAuthorizationRequest.newBuilder()
        .setUserId(SOME_ID)
        .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM);
  }

  private static CompleteAuthorizationRequest.Builder complete() {
    return CompleteAuthorizationRequest.newBuilder().setUserId(SOME_ID).setState("s");
  }

  @Test
  void begin_userAndPlatform_answersWhereToSendThePerson() {
    BeginAuthorizationResponse response = service.beginAuthorization(begin().build());

    assertThat(ports.asked)
        .containsExactly(
            new BeginAuthorizationUseCase.Command(
                USER, new Platform("instagram"), Optional.empty(), Optional.empty(), false));
    assertThat(response)
        .isEqualTo(
            BeginAuthorizationResponse.newBuilder()
                .setAuthorizationUrl("https://platform.example/consent?state=s")
                .setRedirectUri("https://app.example/callback")
                .setExpireTime(timestamp(Samples.NOW))
                .setLogin(com.nexus.social.v1.Login.LOGIN_INSTAGRAM)
                .build());
  }

  @Test
  void begin_loginConnectionAndDryRun_asksForThem() {
    BeginAuthorizationResponse response =
        service.beginAuthorization(
            begin()
                .setLogin(com.nexus.social.v1.Login.LOGIN_FACEBOOK)
                .setConnectionId(SOME_ID)
                .setValidateOnly(true)
                .build());

    assertThat(ports.asked)
        .containsExactly(
            new BeginAuthorizationUseCase.Command(
                USER,
                new Platform("instagram"),
                Optional.of(new Login("facebook")),
                Optional.of(CONNECTION),
                true));
    assertThat(response.getLogin()).isEqualTo(com.nexus.social.v1.Login.LOGIN_FACEBOOK);
  }

  @Test
  void complete_code_asksWithItAndAnswersTheConnection() {
    CompleteAuthorizationResponse response =
        service.completeAuthorization(complete().setCode("c").build());

    assertThat(ports.asked)
        .containsExactly(
            new CompleteAuthorizationUseCase.Command(
                USER, new OAuthState("s"), new Answer.Consented("c")));
    assertThat(response.getConnection()).isEqualTo(ConnectionProtos.connection(ports.connection));
    assertThat(response.hasAccountChoice()).isFalse();
  }

  @Test
  void complete_severalAccounts_answersThemAndUntilWhenToChoose() {
    ports.completion =
        new Completion.ChoiceOffered(
            List.of(Samples.account("1", "a"), Samples.account("2", "b")), Samples.NOW);

    CompleteAuthorizationResponse response =
        service.completeAuthorization(complete().setCode("c").build());

    assertThat(response.hasConnection()).isFalse();
    assertThat(response.getAccountChoice())
        .isEqualTo(
            AccountChoice.newBuilder()
                .addCandidates(ConnectionProtos.account(Samples.account("1", "a")))
                .addCandidates(ConnectionProtos.account(Samples.account("2", "b")))
                .setExpireTime(timestamp(Samples.NOW))
                .build());
  }

  @Test
  void complete_denial_asksWithIt() {
    service.completeAuthorization(
        complete()
            .setDenial(
                CompleteAuthorizationRequest.Denial.newBuilder()
                    .setError("access_denied")
                    .setDescription("not today"))
            .build());

    assertThat(ports.asked)
        .containsExactly(
            new CompleteAuthorizationUseCase.Command(
                USER, new OAuthState("s"), new Answer.Declined("access_denied", "not today")));
  }

  @Test
  void select_account_asksForItAndAnswersTheConnection() {
    var response =
        service.selectAccount(
            SelectAccountRequest.newBuilder()
                .setUserId(SOME_ID)
                .setState("s")
                .setAccountId("178")
                .build());

    assertThat(ports.asked)
        .containsExactly(new SelectAccountUseCase.Command(USER, new OAuthState("s"), "178"));
    assertThat(response.getConnection()).isEqualTo(ConnectionProtos.connection(ports.connection));
  }

  @Test
  void refresh_connection_answersItAsItIsNow() {
    var response =
        service.refreshConnection(
            RefreshConnectionRequest.newBuilder().setConnectionId(SOME_ID).build());

    assertThat(ports.asked).containsExactly(CONNECTION);
    assertThat(response.getConnection()).isEqualTo(ConnectionProtos.connection(ports.connection));
  }

  @Test
  void disconnect_connection_saysWhetherRightsAreGone() {
    for (boolean revoked : new boolean[] {true, false}) {
      ports.disconnection =
          new DisconnectConnectionUseCase.Disconnection(ports.connection, revoked);
      assertThat(
              service.disconnectConnection(
                  DisconnectConnectionRequest.newBuilder()
                      .setConnectionId(SOME_ID)
                      .setReason("Moved.")
                      .build()))
          .isEqualTo(
              DisconnectConnectionResponse.newBuilder()
                  .setConnection(ConnectionProtos.connection(ports.connection))
                  .setRevoked(revoked)
                  .build());
    }
    assertThat(ports.asked)
        .containsOnly(new DisconnectConnectionUseCase.Command(CONNECTION, "Moved."));
  }

  @Test
  void deauthorization_signedRequest_isPassedOnAsItCame() {
    var response =
        service.handleDeauthorization(
            HandleDeauthorizationRequest.newBuilder()
                .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
                .setSignedRequest("sig.payload==")
                .build());

    assertThat(ports.asked).containsExactly(List.of(Samples.PLATFORM, "sig.payload=="));
    assertThat(response.getDisconnectedCount()).isEqualTo(3);
  }

  @Test
  void dataDeletion_signedRequest_answersWhatThePlatformWants() {
    var response =
        service.requestDataDeletion(
            RequestDataDeletionRequest.newBuilder()
                .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
                .setSignedRequest("sig.payload==")
                .build());

    assertThat(ports.asked).containsExactly(List.of(Samples.PLATFORM, "sig.payload=="));
    assertThat(response)
        .isEqualTo(
            RequestDataDeletionResponse.newBuilder()
                .setUrl("https://app.example/deletion?code=abc123")
                .setConfirmationCode("abc123")
                .build());
  }

  @Test
  void getDataDeletion_code_answersHowFarItIs() {
    DataDeletion.Builder expected =
        DataDeletion.newBuilder()
            .setConfirmationCode("abc123")
            .setPlatform(com.nexus.social.v1.Platform.PLATFORM_INSTAGRAM)
            .setRequestTime(timestamp(Samples.NOW));
    assertThat(deletion()).isEqualTo(expected.setState(DataDeletion.State.STATE_PENDING).build());

    ports.deletion = ports.deletion.completed(Samples.NOW.plusSeconds(9));

    assertThat(deletion())
        .isEqualTo(
            expected
                .setState(DataDeletion.State.STATE_COMPLETED)
                .setCompleteTime(timestamp(Samples.NOW.plusSeconds(9)))
                .build());
    assertThat(ports.asked).containsOnly(new DeletionCode("abc123"));
  }

  private DataDeletion deletion() {
    return service
        .getDataDeletion(GetDataDeletionRequest.newBuilder().setConfirmationCode("abc123").build())
        .getDataDeletion();
  }
}
