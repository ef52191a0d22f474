package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A watch of a server elsewhere. */
final class RemoteWatch implements Watch {
  /** How long a server may take to refuse a watch; longer than that it takes to answer at all. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

  private final BlockingClientCall<?, WatchPublicationResponse> call;
  private Optional<PublicationEvent> readAhead;
  private boolean ended;

  /** Starts to read, so that a refusal is thrown here, where the port promises it. */
  RemoteWatch(BlockingClientCall<?, WatchPublicationResponse> call) throws InterruptedException {
    this.call = call;
    this.readAhead = read(FIRST_ANSWER);
  }

  @Override
  public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
    if (readAhead.isEmpty()) {
      return read(patience);
    }
    Optional<PublicationEvent> next = readAhead;
    readAhead = Optional.empty();
    return next;
  }

  private Optional<PublicationEvent> read(Duration patience) throws InterruptedException {
    try {
      WatchPublicationResponse response = call.read(patience.toNanos(), TimeUnit.NANOSECONDS);
      ended = response == null;
      return Optional.ofNullable(response).map(each -> RemotePublications.read(each.getEvent()));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (StatusException e) {
      throw RemoteErrors.read(e, "");
    }
  }

  @Override
  public boolean hasEnded() {
    return ended && readAhead.isEmpty();
  }

  @Override
  public void close() {
    call.cancel("not watched any more", null);
  }
}
