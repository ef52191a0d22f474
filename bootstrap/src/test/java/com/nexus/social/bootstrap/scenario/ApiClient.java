package com.nexus.social.bootstrap.scenario;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest.Denial;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingV2Stub;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingV2Stub;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.Channel;
import java.net.URI;

/** The driving ports, over the wire: what a scenario asks of them, the API is asked. */
final class ApiClient
    implements BeginAuthorizationUseCase,
        CompleteAuthorizationUseCase,
        ConnectionQueries,
        CreatePublicationUseCase,
        PublicationQueries,
        WatchPublicationUseCase {
  private final ConnectionServiceBlockingV2Stub connections;
  private final PublishingServiceBlockingV2Stub publishing;

  ApiClient(Channel channel) {
    connections = ConnectionServiceGrpc.newBlockingV2Stub(channel);
    publishing = PublishingServiceGrpc.newBlockingV2Stub(channel);
  }

  @Override
  public Begun begin(BeginAuthorizationUseCase.Command command) {
    BeginAuthorizationResponse begun =
        ApiErrors.translated(
            () ->
                connections.beginAuthorization(
                    BeginAuthorizationRequest.newBuilder()
                        .setUserId(command.userId().value().toString())
                        .setPlatform(Platform.PLATFORM_INSTAGRAM)
                        .build()));
    return new Begun(
        URI.create(begun.getAuthorizationUrl()),
        URI.create(begun.getRedirectUri()),
        FromProtos.instant(begun.getExpireTime()));
  }

  @Override
  public Connection complete(CompleteAuthorizationUseCase.Command command) {
    var request = CompleteAuthorizationRequest.newBuilder().setState(command.state().value());
    switch (command.answer()) {
      case Answer.Consented(String code) -> request.setCode(code);
      case Answer.Declined(String error, String description) ->
          request.setDenial(Denial.newBuilder().setError(error).setDescription(description));
    }
    return FromProtos.connection(
        ApiErrors.translated(() -> connections.completeAuthorization(request.build()))
            .getConnection());
  }

  @Override
  public Connection get(ConnectionId id) {
    var request = GetConnectionRequest.newBuilder().setConnectionId(id.value().toString()).build();
    return FromProtos.connection(
        ApiErrors.translated(() -> connections.getConnection(request)).getConnection());
  }

  @Override
  public Publication create(CreatePublicationUseCase.Command command) {
    var request =
        CreatePublicationRequest.newBuilder()
            .setConnectionId(command.connectionId().value().toString())
            .setRequestId(command.requestId().value());
    switch (command.content()) {
      case Content.ImagePost post -> request.setImagePost(FromProtos.imagePost(post));
    }
    return FromProtos.publication(
        ApiErrors.translated(() -> publishing.createPublication(request.build())).getPublication());
  }

  @Override
  public Publication get(PublicationId id) {
    var request =
        GetPublicationRequest.newBuilder().setPublicationId(id.value().toString()).build();
    return FromProtos.publication(
        ApiErrors.translated(() -> publishing.getPublication(request)).getPublication());
  }

  @Override
  public Watch watch(PublicationId id, long afterSequence) {
    var request =
        WatchPublicationRequest.newBuilder()
            .setPublicationId(id.value().toString())
            .setAfterSequence(afterSequence)
            .build();
    // The stream says only with its first message, or its end, whether there is such a publication.
    get(id);
    return new ApiWatch(publishing.watchPublication(request));
  }
}
