package com.nexus.social.bootstrap.e2e;

import com.google.common.collect.Iterators;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.bootstrap.demo.Browser;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingStub;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a caller does, over gRPC, with a person at a browser. */
final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ManagedChannel channel;
  private final URI picture;
  private final Browser browser = new Browser();
  private final ConnectionServiceBlockingStub connections;
  private final PublishingServiceBlockingStub publishing;

  Api(int port, URI picture) {
    this.picture = picture;
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
    publishing = PublishingServiceGrpc.newBlockingStub(channel);
  }

  /** Connects the account that the consent screen proposes; the id of the connection. */
  String connect() {
    String user = UUID.randomUUID().toString();
    return connected(user, browser.allow(consentScreen(user)));
  }

  /** Connects one of the person's accounts; the id of the connection. */
  String connect(String account) {
    String user = UUID.randomUUID().toString();
    return connected(user, browser.allow(consentScreen(user), account));
  }

  private URI consentScreen(String user) {
    return URI.create(
        connections
            .beginAuthorization(
                BeginAuthorizationRequest.newBuilder()
                    .setUserId(user)
                    .setPlatform(Platform.PLATFORM_INSTAGRAM)
                    .build())
            .getAuthorizationUrl());
  }

  private String connected(String user, URI comeBack) {
    Map<String, String> answer = Queries.parse(comeBack);
    return connections
        .completeAuthorization(
            CompleteAuthorizationRequest.newBuilder()
                .setUserId(user)
                .setState(answer.getOrDefault("state", ""))
                .setCode(answer.getOrDefault("code", ""))
                .build())
        .getConnection()
        .getId();
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
