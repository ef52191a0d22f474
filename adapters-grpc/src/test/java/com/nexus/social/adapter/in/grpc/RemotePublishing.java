package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteCalls.call;

import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.Channel;
import java.time.Duration;
import java.util.Optional;

/** The driving ports of publications of a server elsewhere. */
final class RemotePublishing
    implements CreatePublicationUseCase, PublicationQueries, WatchPublicationUseCase {
  private final PublishingServiceGrpc.PublishingServiceBlockingStub publishing;
  private final PublishingServiceGrpc.PublishingServiceBlockingV2Stub watching;

  RemotePublishing(Channel channel) {
    publishing = PublishingServiceGrpc.newBlockingStub(channel);
    watching = PublishingServiceGrpc.newBlockingV2Stub(channel);
  }

  @Override
  public Publication create(Command command) {
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
    return new RemoteWatch(
        RemoteStream.begin(
            () -> watching.watchPublication(request),
            response -> RemotePublications.read(response.getEvent())));
  }

  private record RemoteWatch(RemoteStream<WatchPublicationResponse, PublicationEvent> stream)
      implements Watch {
    @Override
    public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
      return stream.next(patience);
    }

    @Override
    public boolean hasEnded() {
      return stream.hasEnded();
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
