package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.CreatePublicationResponse;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.GetPublicationResponse;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceImplBase;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/** PublishingService over its ports. */
final class GrpcPublishingService extends PublishingServiceImplBase {
  private final CreatePublicationUseCase create;
  private final PublicationQueries publications;
  private final WatchPublicationUseCase watches;

  GrpcPublishingService(
      CreatePublicationUseCase create,
      PublicationQueries publications,
      WatchPublicationUseCase watches) {
    this.create = create;
    this.publications = publications;
    this.watches = watches;
  }

  @Override
  public void createPublication(
      CreatePublicationRequest request, StreamObserver<CreatePublicationResponse> caller) {
    Publication publication =
        create.create(
            new CreatePublicationUseCase.Command(
                new ConnectionId(UUID.fromString(request.getConnectionId())),
                new RequestId(request.getRequestId()),
                PublicationProtos.content(request)));
    caller.onNext(
        CreatePublicationResponse.newBuilder()
            .setPublication(PublicationProtos.publication(publication))
            .build());
    caller.onCompleted();
  }

  @Override
  public void getPublication(
      GetPublicationRequest request, StreamObserver<GetPublicationResponse> caller) {
    Publication publication = publications.get(id(request.getPublicationId()));
    caller.onNext(
        GetPublicationResponse.newBuilder()
            .setPublication(PublicationProtos.publication(publication))
            .build());
    caller.onCompleted();
  }

  @Override
  public void watchPublication(
      WatchPublicationRequest request, StreamObserver<WatchPublicationResponse> caller) {
    PublicationId id = id(request.getPublicationId());
    try (var watch = watches.watch(id, request.getAfterSequence())) {
      new EventStream(
              watch,
              () -> publications.get(id),
              (ServerCallStreamObserver<WatchPublicationResponse>) caller)
          .run();
    } catch (InterruptedException _) {
      // Only a server that is gone interrupts its calls.
      Thread.currentThread().interrupt();
    }
  }

  private static PublicationId id(String value) {
    return new PublicationId(UUID.fromString(value));
  }
}
