package com.nexus.social.bootstrap.demo;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.nexus.social.bootstrap.console.Transcript;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingStub;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Connects an account and publishes an image, as a caller of the API does. */
final class Demo {
  private static final int CALL_SECONDS = 15;
  private static final int WATCH_SECONDS = 45;

  private final Transcript transcript;
  private final String address;
  private final Browser browser;
  private final ConnectionServiceBlockingStub connections;
  private final PublishingServiceBlockingStub publishing;

  Demo(Transcript transcript, String address, Channel channel, Browser browser) {
    this.transcript = transcript;
    this.address = address;
    this.browser = browser;
    this.connections = ConnectionServiceGrpc.newBlockingStub(channel);
    this.publishing = PublishingServiceGrpc.newBlockingStub(channel);
  }

  /**
   * Publishes the image.
   *
   * @throws DemoException if that does not come to its end
   */
  void run(URI image) {
    try {
      Map<String, String> comeBack = consent(begin(UUID.randomUUID().toString()));
      Connection connection = complete(comeBack);
      get(connection.getId());
      Publication accepted = create(connection.getId(), image);
      Publication ended = watch(accepted.getId());
      if (ended.getState() != Publication.State.STATE_PUBLISHED) {
        throw new DemoException(
            "The post ended as %s: %s"
                .formatted(ended.getState(), ended.getFailure().getMessage()));
      }
      transcript.step("The post is live");
      transcript.result(ended.getPermalink());
    } catch (StatusRuntimeException e) {
      throw new DemoException("The call was answered by " + e.getMessage() + ".", e);
    }
  }

  private URI begin(String user) {
    var request =
        BeginAuthorizationRequest.newBuilder()
            .setUserId(user)
            .setPlatform(Platform.PLATFORM_INSTAGRAM)
            .build();
    transcript.step("Ask for a consent screen for a user's Instagram account");
    transcript.call(address, ConnectionServiceGrpc.getBeginAuthorizationMethod(), request);
    var response = soon(connections).beginAuthorization(request);
    transcript.result("the person opens " + response.getAuthorizationUrl());
    return URI.create(response.getAuthorizationUrl());
  }

  private Map<String, String> consent(URI consentScreen) {
    transcript.step("The person presses \"Allow\" in the browser");
    Map<String, String> comeBack = Query.of(browser.allow(consentScreen));
    transcript.result("the browser comes back with a code and the state");
    return comeBack;
  }

  private Connection complete(Map<String, String> comeBack) {
    var request =
        CompleteAuthorizationRequest.newBuilder()
            .setState(comeBack.getOrDefault("state", ""))
            .setCode(comeBack.getOrDefault("code", ""))
            .build();
    transcript.step("Exchange the code for a token and store the connection");
    transcript.call(address, ConnectionServiceGrpc.getCompleteAuthorizationMethod(), request);
    Connection connection = soon(connections).completeAuthorization(request).getConnection();
    transcript.result(
        "connected @%s as %s".formatted(connection.getAccount().getHandle(), connection.getId()));
    return connection;
  }

  private void get(String connectionId) {
    var request = GetConnectionRequest.newBuilder().setConnectionId(connectionId).build();
    transcript.step("Look at the connection");
    transcript.call(address, ConnectionServiceGrpc.getGetConnectionMethod(), request);
    Connection connection = soon(connections).getConnection(request).getConnection();
    transcript.result(
        "%s, may %s"
            .formatted(connection.getState(), String.join(", ", connection.getScopesList())));
  }

  private Publication create(String connectionId, URI image) {
    var request =
        CreatePublicationRequest.newBuilder()
            .setConnectionId(connectionId)
            .setRequestId(UUID.randomUUID().toString())
            .setImagePost(
                ImagePost.newBuilder()
                    .setImage(Image.newBuilder().setUrl(image.toString()).setAltText("A sample"))
                    .setCaption("Hello from Nexus"))
            .build();
    transcript.step("Hand in a post: one image");
    transcript.call(address, PublishingServiceGrpc.getCreatePublicationMethod(), request);
    Publication accepted = soon(publishing).createPublication(request).getPublication();
    transcript.result("stored as " + accepted.getId() + "; it will be published, whatever happens");
    return accepted;
  }

  private Publication watch(String publicationId) {
    var request = WatchPublicationRequest.newBuilder().setPublicationId(publicationId).build();
    transcript.step("Watch it go live");
    transcript.call(address, PublishingServiceGrpc.getWatchPublicationMethod(), request);
    Publication last = Publication.getDefaultInstance();
    var events = publishing.withDeadlineAfter(WATCH_SECONDS, SECONDS).watchPublication(request);
    while (events.hasNext()) {
      WatchPublicationResponse response = events.next();
      transcript.result(
          "%-16s %s"
              .formatted(
                  response.getEvent().getState().name().substring("STATE_".length()),
                  response.getEvent().getMessage()));
      last = response.getPublication();
    }
    return last;
  }

  private static <S extends io.grpc.stub.AbstractStub<S>> S soon(S stub) {
    return stub.withDeadlineAfter(CALL_SECONDS, SECONDS);
  }
}
