package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Sends a publication's events to one caller, until the last one or until the caller leaves. It
 * blocks its thread, a virtual one.
 */
final class EventStream {
  /**
   * How long it may take until it is noticed that the caller left or the server stops; nothing is
   * read for that.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /**
   * How often a caller who lags is looked at. The library would tell, but on the thread that we
   * block.
   */
  private static final Duration LAG = Duration.ofMillis(20);

  private final Watch watch;
  private final Supplier<Publication> publication;
  private final ServerCallStreamObserver<WatchPublicationResponse> caller;

  EventStream(
      Watch watch,
      Supplier<Publication> publication,
      ServerCallStreamObserver<WatchPublicationResponse> caller) {
    this.watch = watch;
    this.publication = publication;
    this.caller = caller;
  }

  void run() throws InterruptedException {
    while (callerIsReady()) {
      ShutdownNotice.check();
      watch.next(PATIENCE).ifPresent(this::send);
      if (watch.hasEnded()) {
        caller.onCompleted();
        return;
      }
    }
  }

  /** Waits while the caller lags, so that what it does not take is not heaped up here. */
  private boolean callerIsReady() throws InterruptedException {
    while (!caller.isReady() && !hasLeft()) {
      Thread.sleep(LAG);
    }
    return !hasLeft();
  }

  private static boolean hasLeft() {
    return Context.current().isCancelled();
  }

  private void send(PublicationEvent event) {
    caller.onNext(
        WatchPublicationResponse.newBuilder()
            .setEvent(PublicationProtos.event(event))
            .setPublication(PublicationProtos.publication(publication.get()))
            .build());
  }
}
