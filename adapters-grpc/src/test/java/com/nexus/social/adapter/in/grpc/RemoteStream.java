package com.nexus.social.adapter.in.grpc;

import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What a server elsewhere streams. */
final class RemoteStream<R, E> implements AutoCloseable {
  /** How long a server may take to refuse a stream; longer than that it takes to answer at all. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

  /** A call of the library's, which says that reading may be interrupted. */
  interface Call<R> {
    BlockingClientCall<?, R> begin() throws InterruptedException;
  }

  private final BlockingClientCall<?, R> call;
  private final Function<R, E> reading;
  private Optional<E> readAhead;
  private boolean ended;

  private RemoteStream(BlockingClientCall<?, R> call, Function<R, E> reading)
      throws InterruptedException {
    this.call = call;
    this.reading = reading;
    this.readAhead = read(FIRST_ANSWER);
  }

  /** Starts to read, so that a refusal is thrown here, where the port promises it. */
  static <R, E> RemoteStream<R, E> begin(Call<R> call, Function<R, E> reading) {
    try {
      return new RemoteStream<>(call.begin(), reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Optional<E> next(Duration patience) throws InterruptedException {
    if (readAhead.isEmpty()) {
      return read(patience);
    }
    Optional<E> next = readAhead;
    readAhead = Optional.empty();
    return next;
  }

  private Optional<E> read(Duration patience) throws InterruptedException {
    try {
      R response = call.read(patience.toNanos(), TimeUnit.NANOSECONDS);
      ended = response == null;
      return Optional.ofNullable(response).map(reading);
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (StatusException e) {
      throw RemoteErrors.read(e, "");
    }
  }

  boolean hasEnded() {
    return ended && readAhead.isEmpty();
  }

  @Override
  public void close() {
    call.cancel("not watched any more", null);
  }
}
