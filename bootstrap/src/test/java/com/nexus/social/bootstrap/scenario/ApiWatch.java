package com.nexus.social.bootstrap.scenario;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream of events, read one by one. */
final class ApiWatch implements Watch {
  private final BlockingClientCall<?, WatchPublicationResponse> stream;

  ApiWatch(BlockingClientCall<?, WatchPublicationResponse> stream) {
    this.stream = stream;
  }

  @Override
  public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
    try {
      return Optional.ofNullable(stream.read(patience.toMillis(), TimeUnit.MILLISECONDS))
          .map(WatchPublicationResponse::getEvent)
          .map(FromProtos::event);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (StatusException e) {
      throw ApiErrors.exception(e);
    }
  }

  @Override
  public void close() {
    stream.cancel("seen enough", null);
  }
}
