package com.nexus.social.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Iterators;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.bootstrap.demo.Browser;
import com.nexus.social.v1.Account;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionEvent;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Login;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingStub;
import com.nexus.social.v1.SelectAccountRequest;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a caller does, over gRPC, with a person at a browser. */
final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Answers answers = new Answers();
  private final ManagedChannel channel;
  private final URI picture;
  private final Browser browser = new Browser();
  private final ConnectionServiceBlockingStub connections;
  private final PublishingServiceBlockingStub publishing;

  Api(int port, URI picture) {
    this.picture = picture;
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
            .intercept(answers)
            .build();
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
    publishing = PublishingServiceGrpc.newBlockingStub(channel);
  }

  /** Connects the account that the consent screen proposes; the id of the connection. */
  String connect() {
    String user = newUser();
    return connected(user, browser.allow(consentScreen(user, Login.LOGIN_INSTAGRAM))).getId();
  }

  /** Connects one of the person's accounts; the id of the connection. */
  String connect(String account) {
    String user = newUser();
    return connected(user, browser.allow(consentScreen(user, Login.LOGIN_INSTAGRAM), account))
        .getId();
  }

  /** Connects what is behind these Pages by Facebook Login. */
  Connection connectByFacebook(Set<String> assets) {
    String user = newUser();
    return connected(user, browser.allowOnly(consentScreen(user, Login.LOGIN_FACEBOOK), assets));
  }

  /** Consents to all there is by Facebook Login, and then chooses the account of this handle. */
  Connection connectByFacebook(String handle) {
    String user = newUser();
    URI comeBack = browser.allow(consentScreen(user, Login.LOGIN_FACEBOOK));
    List<Account> candidates = complete(user, comeBack).getAccountChoice().getCandidatesList();
    return connections
        .selectAccount(
            SelectAccountRequest.newBuilder()
                .setUserId(user)
                .setState(Queries.parse(comeBack).getOrDefault("state", ""))
                .setAccountId(
                    candidates.stream()
                        .filter(candidate -> candidate.getHandle().equals(handle))
                        .findFirst()
                        .orElseThrow()
                        .getId())
                .build())
        .getConnection();
  }

  private static String newUser() {
    return UUID.randomUUID().toString();
  }

  private URI consentScreen(String user, Login login) {
    return URI.create(
        connections
            .beginAuthorization(
                BeginAuthorizationRequest.newBuilder()
                    .setUserId(user)
                    .setPlatform(Platform.PLATFORM_INSTAGRAM)
                    .setLogin(login)
                    .build())
            .getAuthorizationUrl());
  }

  private Connection connected(String user, URI comeBack) {
    return complete(user, comeBack).getConnection();
  }

  private CompleteAuthorizationResponse complete(String user, URI comeBack) {
    Map<String, String> answer = Queries.parse(comeBack);
    return connections.completeAuthorization(
        CompleteAuthorizationRequest.newBuilder()
            .setUserId(user)
            .setState(answer.getOrDefault("state", ""))
            .setCode(answer.getOrDefault("code", ""))
            .build());
  }

  /** Comes back from a consent screen that nobody was sent to. */
  void completeWithUnknownState() {
    URI comeBack = URI.create("http://127.0.0.1/callback?code=none&state=" + newUser());
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> complete(newUser(), comeBack));
  }

  /** Comes back with the code of another attempt, which has been used. */
  void completeWithUsedCode() {
    String user = newUser();
    URI first = browser.allow(consentScreen(user, Login.LOGIN_INSTAGRAM));
    complete(user, first);
    String state =
        Queries.parse(consentScreen(user, Login.LOGIN_INSTAGRAM)).getOrDefault("state", "");
    String code = Queries.parse(first).getOrDefault("code", "");
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(
            () ->
                complete(
                    user,
                    URI.create(
                        "http://127.0.0.1/callback?code=%s&state=%s".formatted(code, state))));
  }

  /** What happened to a connection, the newest first. */
  List<ConnectionEvent> history(String id) {
    return connections
        .getConnection(GetConnectionRequest.newBuilder().setConnectionId(id).build())
        .getHistoryList();
  }

  /** All that was answered so far. */
  Answers answers() {
    return answers;
  }

  /** The calls for connections that have no steps of their own here. */
  ConnectionServiceBlockingStub connections() {
    return connections;
  }

  Connection connection(String id) {
    return connections
        .getConnection(GetConnectionRequest.newBuilder().setConnectionId(id).build())
        .getConnection();
  }

  /** Hands in a post with the sandbox's sample image; the id of the publication. */
  String publish(String connection, String caption) {
    return publishing
        .createPublication(
            CreatePublicationRequest.newBuilder()
                .setConnectionId(connection)
                .setRequestId(UUID.randomUUID().toString())
                .setImagePost(
                    ImagePost.newBuilder()
                        .setImage(Image.newBuilder().setUrl(picture.toString()))
                        .setCaption(caption))
                .build())
        .getPublication()
        .getId();
  }

  /** Follows a publication until the server ends the stream; the states it goes through. */
  Iterable<Publication.State> watch(String id) {
    var request = WatchPublicationRequest.newBuilder().setPublicationId(id).build();
    return () ->
        Iterators.transform(
            publishing.withDeadlineAfter(PATIENCE).watchPublication(request),
            response -> response.getEvent().getState());
  }

  /** The publication, once nothing follows. */
  Publication untilEnded(String id) {
    var request = GetPublicationRequest.newBuilder().setPublicationId(id).build();
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> publishing.getPublication(request).getPublication(),
            publication ->
                switch (publication.getState()) {
                  case STATE_PUBLISHED, STATE_FAILED, STATE_OUTCOME_UNKNOWN -> true;
                  default -> false;
                });
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
