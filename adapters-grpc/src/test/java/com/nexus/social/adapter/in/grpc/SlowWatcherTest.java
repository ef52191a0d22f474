package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A caller who takes one message at a time. */
class SlowWatcherTest {
  private static final int EVENTS = 20;

  private final FakePorts ports = new FakePorts();
  private final AtomicInteger requested = new AtomicInteger(1);
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger takenUnasked = new AtomicInteger();

  @Test
  void watch_callerTakesOneAtATime_takesNoEventBeforeItIsWanted() throws InterruptedException {
    GrpcPublishingService service =
        new GrpcPublishingService(ports, ports, (_, _) -> new CountingWatch());
    SlowCaller caller = new SlowCaller();
    try (InProcess api = new InProcess(service)) {
      PublishingServiceGrpc.newStub(api.channel())
          .watchPublication(
              WatchPublicationRequest.newBuilder().setPublicationId(Rpc.SOME_ID).build(), caller);
      for (int i = 1; i <= EVENTS; i++) {
        assertThat(caller.takeOne()).isEqualTo(i);
        requested.incrementAndGet();
        caller.call().request(1);
      }
      assertThat(caller.ended.await(5, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(taken).hasValue(EVENTS);
    assertThat(takenUnasked).hasValue(0);
  }

  private final class CountingWatch implements Watch {
    @Override
    public Optional<PublicationEvent> next(Duration patience) {
      if (taken.get() >= requested.get()) {
        takenUnasked.incrementAndGet();
      }
      int sequence = taken.incrementAndGet();
      Stage stage = sequence == EVENTS ? Stage.PUBLISHED : Stage.PROCESSING;
      return Optional.of(new PublicationEvent(sequence, Samples.NOW, stage, "a step"));
    }

    @Override
    public boolean hasEnded() {
      return taken.get() == EVENTS;
    }

    @Override
    public void close() {}
  }

  private static final class SlowCaller
      implements ClientResponseObserver<WatchPublicationRequest, WatchPublicationResponse> {
    private final BlockingQueue<ClientCallStreamObserver<WatchPublicationRequest>> calls =
        new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> received = new LinkedBlockingQueue<>();
    final CountDownLatch ended = new CountDownLatch(1);

    ClientCallStreamObserver<WatchPublicationRequest> call() {
      return calls.element();
    }

    long takeOne() throws InterruptedException {
      return Optional.ofNullable(received.poll(5, TimeUnit.SECONDS)).orElseThrow();
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<WatchPublicationRequest> call) {
      call.disableAutoRequestWithInitial(1);
      calls.add(call);
    }

    @Override
    public void onNext(WatchPublicationResponse response) {
      received.add(response.getEvent().getSequence());
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onCompleted() {
      ended.countDown();
    }
  }
}
