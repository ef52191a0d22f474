package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.sandbox.compliance.SentCallback;
import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.v1.Actor;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionEvent;
import com.nexus.social.v1.DataDeletion;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.Login;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.RequestDataDeletionRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People connect by both logins, and leave, on a real server. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConnectionsE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The person of Facebook Login. */
  private static final String MIRA = "10215241773831025";

  @TempDir private Path directory;
  private CrashLab lab;

  @BeforeEach
  void start() throws IOException {
    lab = new CrashLab(directory);
  }

  @AfterEach
  void stop() throws IOException {
    lab.close();
  }

  private void assertPublishes(String connection, String caption) {
    String publication = lab.api().publish(connection, caption);
    assertThat(lab.api().untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
  }

  @Test
  void announcement_ofAServerWithBothLogins_saysWhatToRegister() {
    String uri = lab.sandbox().baseUri().resolve("/callback").toString();
    assertThat(lab.announcement())
        .contains(
            "Instagram Login  app " + SandboxSettings.DEFAULT_APP_ID + ", redirect URI " + uri)
        .contains(
            "Facebook Login   app " + SandboxSettings.DEFAULT_APP_ID + ", redirect URI " + uri);
  }

  @Test
  void connect_byEitherLogin_publishes() {
    Connection byInstagram = lab.api().connection(lab.api().connect());
    Connection byFacebook =
        lab.api().connectByFacebook(Set.of("134895793791914", "17841405822304914"));

    assertThat(byInstagram.getLogin()).isEqualTo(Login.LOGIN_INSTAGRAM);
    assertThat(byFacebook.getLogin()).isEqualTo(Login.LOGIN_FACEBOOK);
    assertThat(byFacebook.getAccount().getHandle()).isEqualTo("nexus.coffee");
    assertPublishes(byInstagram.getId(), "by Instagram Login");
    assertPublishes(byFacebook.getId(), "by Facebook Login");
  }

  @Test
  void connect_oneOfSeveral_publishesToTheChosen() {
    Connection connection = lab.api().connectByFacebook("mira.paints");

    assertThat(connection.getAccount().getHandle()).isEqualTo("mira.paints");
    assertPublishes(connection.getId(), "chosen");
    assertThat(lab.sandbox().control().posts(connection.getAccount().getId())).hasSize(1);
  }

  @Test
  void deauthorization_ofFacebookLogin_endsTheConnection() {
    Connection connection = lab.api().connectByFacebook("nexus.coffee");
    try (CallbackReceiver receiver = CallbackReceiver.start(lab.sandbox().control(), _ -> "")) {
      int ended =
          lab.api()
              .connections()
              .handleDeauthorization(
                  HandleDeauthorizationRequest.newBuilder()
                      .setPlatform(Platform.PLATFORM_INSTAGRAM)
                      .setSignedRequest(receiver.deauthorize(MIRA))
                      .build())
              .getDisconnectedCount();
      assertThat(ended).isEqualTo(1);
    }

    Connection now = lab.api().connection(connection.getId());
    assertThat(now.getState()).isEqualTo(Connection.State.STATE_DISCONNECTED);
    assertThat(now.getDisconnectActor()).isEqualTo(Actor.ACTOR_PLATFORM);
    assertThat(lab.api().history(connection.getId()))
        .extracting(ConnectionEvent::getKind)
        .containsExactly(
            ConnectionEvent.Kind.KIND_DISCONNECTED, ConnectionEvent.Kind.KIND_CONNECTED);
  }

  @Test
  void deletion_askedForAtMeta_leavesNothing() throws SQLException {
    String account = lab.newAccount("leaving.one");
    String leaving = lab.api().connect(account);
    String staying = lab.api().connect(lab.newAccount("staying.one"));
    assertPublishes(leaving, "to be deleted");
    assertPublishes(staying, "to be kept");
    Rows rows = new Rows(lab.postgres());
    assertThat(rows.of(leaving)).isPositive();

    try (CallbackReceiver receiver =
        CallbackReceiver.start(lab.sandbox().control(), this::answer)) {
      receiver.deauthorize(account);
      receiver.requestDeletion(account);
    }
    SentCallback callback = lab.sandbox().control().callbacks().getLast();
    assertThat(callback.outcome()).isInstanceOf(Outcome.Confirmed.class);
    Outcome.Confirmed confirmed = (Outcome.Confirmed) callback.outcome();
    assertThat(confirmed.status().toString())
        .isEqualTo("https://app.example/deletion?code=" + confirmed.confirmationCode());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> state(confirmed.confirmationCode()),
            state -> state == DataDeletion.State.STATE_COMPLETED);

    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> lab.api().connection(leaving))
        .matches(refused -> refused.getStatus().getCode() == Status.Code.NOT_FOUND);
    assertThat(rows.of(leaving)).isZero();
    assertThat(rows.mentioning(callback.userId())).isEmpty();
    assertThat(rows.mentioning(account)).isEmpty();
    assertPublishes(staying, "still here");
  }

  /** What an app's page does that Meta calls: it passes on what came, and what is answered. */
  private String answer(String signed) {
    try {
      return JsonFormat.printer()
          .preservingProtoFieldNames()
          .print(
              lab.api()
                  .connections()
                  .requestDataDeletion(
                      RequestDataDeletionRequest.newBuilder()
                          .setPlatform(Platform.PLATFORM_INSTAGRAM)
                          .setSignedRequest(signed)
                          .build()));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataDeletion.State state(String code) {
    return lab.api()
        .connections()
        .getDataDeletion(GetDataDeletionRequest.newBuilder().setConfirmationCode(code).build())
        .getDataDeletion()
        .getState();
  }
}
