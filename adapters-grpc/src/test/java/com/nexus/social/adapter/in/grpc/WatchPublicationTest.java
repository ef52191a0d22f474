package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.v1.Publication.State;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingStub;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WatchPublicationTest {
  private static final WatchPublicationRequest REQUEST =
      WatchPublicationRequest.newBuilder().setPublicationId(SOME_ID).build();

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);
  private final PublishingServiceBlockingStub service =
      PublishingServiceGrpc.newBlockingStub(api.channel());

  private void happens(Stage stage) {
    ports.events.add(
        new PublicationEvent(ports.events.size() + 1L, Samples.NOW, stage, stage.name()));
  }

  private void end() {
    ports.publication =
        ports
            .publication
            .failed(Failure.of(FailureCause.CONTENT_REJECTED, "no"), Samples.NOW)
            .after();
  }

  private List<WatchPublicationResponse> watched() {
    List<WatchPublicationResponse> seen = new ArrayList<>();
    service.watchPublication(REQUEST).forEachRemaining(seen::add);
    return seen;
  }

  @Test
  void watch_publicationUnderWay_endsAfterTheLastEvent() throws InterruptedException {
    happens(Stage.ACCEPTED);
    happens(Stage.PROCESSING);
    happens(Stage.PUBLISHING);
    happens(Stage.PUBLISHED);

    List<WatchPublicationResponse> seen = watched();

    assertThat(seen)
        .extracting(response -> response.getEvent().getState())
        .containsExactly(
            State.STATE_ACCEPTED,
            State.STATE_PROCESSING,
            State.STATE_PUBLISHING,
            State.STATE_PUBLISHED);
    assertThat(seen)
        .extracting(response -> response.getEvent().getSequence())
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(seen)
        .extracting(WatchPublicationResponse::getPublication)
        .containsOnly(PublicationProtos.publication(ports.publication));
    assertThat(ports.watchClosed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void watch_eachFinalEvent_endsTheStream() {
    for (Stage stage : Stage.values()) {
      if (stage.isFinal()) {
        happens(stage);
        assertThat(watched()).hasSize(1);
      }
    }
    assertThat(ports.events).isEmpty();
  }

  @Test
  void watch_eventsWhileWatching_areSeenAtOnce() {
    Iterator<WatchPublicationResponse> stream = service.watchPublication(REQUEST);
    for (Stage stage : List.of(Stage.ACCEPTED, Stage.PROCESSING, Stage.FAILED)) {
      happens(stage);
      assertThat(stream.next().getEvent().getMessage()).isEqualTo(stage.name());
    }
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void watch_lastEventSeenBefore_endsWithoutAny() {
    end();
    assertThat(watched()).isEmpty();
  }

  @Test
  void watch_endsWithNoMoreEvents_ends() {
    // As when the caller asks after a sequence that is ahead of all events.
    happens(Stage.ACCEPTED);
    Iterator<WatchPublicationResponse> stream = service.watchPublication(REQUEST);
    assertThat(stream.next().getEvent().getSequence()).isEqualTo(1);
    end();
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void watch_afterASequence_asksForWhatFollows() {
    List<Long> after = new ArrayList<>();
    WatchPublicationUseCase watches =
        (id, afterSequence) -> {
          after.add(afterSequence);
          return ports.watch(id, afterSequence);
        };
    end();
    try (InProcess other = new InProcess(new GrpcPublishingService(ports, ports, watches))) {
      PublishingServiceGrpc.newBlockingStub(other.channel())
          .watchPublication(REQUEST.toBuilder().setAfterSequence(7).build())
          .forEachRemaining(_ -> {});
    }
    assertThat(after).containsExactly(7L);
  }

  @Test
  void watch_clientLeaves_isClosedSoon() throws InterruptedException {
    happens(Stage.ACCEPTED);
    try (Context.CancellableContext client = Context.current().withCancellation()) {
      Iterator<WatchPublicationResponse> stream =
          client.wrap(() -> service.watchPublication(REQUEST)).call();
      assertThat(stream.next().getEvent().getSequence()).isEqualTo(1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(ports.watchClosed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void watch_databaseGoesAway_endsWithWhy() {
    happens(Stage.ACCEPTED);
    Iterator<WatchPublicationResponse> stream = service.watchPublication(REQUEST);
    assertThat(stream.next().getEvent().getSequence()).isEqualTo(1);

    ports.fail(new StorageUnavailableException(new IOException("refused")));

    assertThat(Errors.reason(Errors.of(stream::hasNext))).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(ports.watchClosed.getCount()).isZero();
  }

  @Test
  void watch_serverStops_endsWithWhy() {
    happens(Stage.ACCEPTED);
    Iterator<WatchPublicationResponse> stream = service.watchPublication(REQUEST);
    assertThat(stream.next().getEvent().getSequence()).isEqualTo(1);

    api.announceShutdown();

    assertThat(Errors.reason(Errors.of(stream::hasNext))).isEqualTo("SHUTTING_DOWN");
  }
}
