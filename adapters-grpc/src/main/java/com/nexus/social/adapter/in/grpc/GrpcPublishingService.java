package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.CreatePublicationResponse;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.GetPublicationResponse;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceImplBase;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** PublishingService over its ports. */
final class GrpcPublishingService extends PublishingServiceImplBase {
  private final CreatePublicationUseCase create;
  private final PublicationQueries publications;
  private final WatchPublicationUseCase watches;

  @Inject
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
                ConnectionProtos.connectionId(request.getConnectionId()),
                new RequestId(request.getRequestId()),
                PublicationProtos.content(request)));
    Unary.answer(
        CreatePublicationResponse.newBuilder()
            .setPublication(PublicationProtos.publication(publication))
            .build(),
        caller);
  }

  @Override
  public void getPublication(
      GetPublicationRequest request, StreamObserver<GetPublicationResponse> caller) {
    Publication publication = publications.get(id(request.getPublicationId()));
    Unary.answer(
        GetPublicationResponse.newBuilder()
            .setPublication(PublicationProtos.publication(publication))
            .build(),
        caller);
  }

  @Override
  public void watchPublication(
      WatchPublicationRequest request, StreamObserver<WatchPublicationResponse> caller) {
    PublicationId id = id(request.getPublicationId());
    try (var watch = watches.watch(id, request.getAfterSequence())) {
      new EventStream<>(new Events(watch), event -> message(event, publications.get(id)), caller)
          .run();
    }
  }

  private static WatchPublicationResponse message(PublicationEvent event, Publication publication) {
    return WatchPublicationResponse.newBuilder()
        .setEvent(PublicationProtos.event(event))
        .setPublication(PublicationProtos.publication(publication))
        .build();
  }

  private static PublicationId id(String value) {
    return new PublicationId(UUID.fromString(value));
  }

  private record Events(Watch watch) implements EventStream.Source<PublicationEvent> {
    @Override
    public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
      return watch.next(patience);
    }

    @Override
    public boolean hasEnded() {
      return watch.hasEnded();
    }
  }
}
