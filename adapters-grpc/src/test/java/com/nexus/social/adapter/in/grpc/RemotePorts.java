package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteConnections.instant;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/** The driving ports of a server elsewhere: what is told through the ports runs over the API. */
public final class RemotePorts
    implements BeginAuthorizationUseCase,
        CompleteAuthorizationUseCase,
        ConnectionQueries,
        CreatePublicationUseCase,
        PublicationQueries,
        WatchPublicationUseCase {
  private final ConnectionServiceGrpc.ConnectionServiceBlockingStub connections;
  private final PublishingServiceGrpc.PublishingServiceBlockingStub publishing;
  private final PublishingServiceGrpc.PublishingServiceBlockingV2Stub watching;

  /** The ports of the server at the other end of this channel. */
  public RemotePorts(Channel channel) {
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
    publishing = PublishingServiceGrpc.newBlockingStub(channel);
    watching = PublishingServiceGrpc.newBlockingV2Stub(channel);
  }

  private static <T> T call(Supplier<T> call) {
    return call(call, "");
  }

  private static <T> T call(Supplier<T> call, String requestId) {
    try {
      return call.get();
    } catch (StatusRuntimeException e) {
      throw RemoteErrors.read(e, requestId);
    }
  }

  @Override
  public Begun begin(BeginAuthorizationUseCase.Command command) {
    BeginAuthorizationRequest request =
        BeginAuthorizationRequest.newBuilder()
            .setUserId(command.userId().value().toString())
            .setPlatform(
                Platform.valueOf("PLATFORM_" + command.platform().name().toUpperCase(Locale.ROOT)))
            .build();
    BeginAuthorizationResponse begun = call(() -> connections.beginAuthorization(request));
    return new Begun(
        URI.create(begun.getAuthorizationUrl()),
        URI.create(begun.getRedirectUri()),
        instant(begun.getExpireTime()));
  }

  @Override
  public Connection complete(CompleteAuthorizationUseCase.Command command) {
    CompleteAuthorizationRequest.Builder request =
        CompleteAuthorizationRequest.newBuilder().setState(command.state().value());
    switch (command.answer()) {
      case Answer.Consented(var code) -> request.setCode(code);
      case Answer.Declined(var error, var description) ->
          request.getDenialBuilder().setError(error).setDescription(description);
    }
    return RemoteConnections.read(
        call(() -> connections.completeAuthorization(request.build())).getConnection());
  }

  @Override
  public Connection get(ConnectionId id) {
    GetConnectionRequest request =
        GetConnectionRequest.newBuilder().setConnectionId(id.value().toString()).build();
    return RemoteConnections.read(call(() -> connections.getConnection(request)).getConnection());
  }

  @Override
  public Publication create(CreatePublicationUseCase.Command command) {
    CreatePublicationRequest.Builder request =
        CreatePublicationRequest.newBuilder()
            .setConnectionId(command.connectionId().value().toString())
            .setRequestId(command.requestId().value());
    switch (command.content()) {
      case ImagePost(var image, var caption) ->
          request
              .getImagePostBuilder()
              .setCaption(caption)
              .setImage(
                  Image.newBuilder().setUrl(image.url().toString()).setAltText(image.altText()));
    }
    return RemotePublications.read(
        call(() -> publishing.createPublication(request.build()), command.requestId().value())
            .getPublication());
  }

  @Override
  public Publication get(PublicationId id) {
    GetPublicationRequest request =
        GetPublicationRequest.newBuilder().setPublicationId(id.value().toString()).build();
    return RemotePublications.read(call(() -> publishing.getPublication(request)).getPublication());
  }

  @Override
  public Watch watch(PublicationId id, long afterSequence) {
    WatchPublicationRequest request =
        WatchPublicationRequest.newBuilder()
            .setPublicationId(id.value().toString())
            .setAfterSequence(afterSequence)
            .build();
    try {
      return new RemoteWatch(watching.watchPublication(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
