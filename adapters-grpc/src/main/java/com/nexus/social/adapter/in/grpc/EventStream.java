package com.nexus.social.adapter.in.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends events to one caller, until the last one or until the caller leaves. It blocks its thread,
 * a virtual one.
 *
 * @param <E> the events
 * @param <R> the messages
 */
final class EventStream<E, R> {
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

  private final Source<E> source;
  private final Function<E, R> message;
  private final ServerCallStreamObserver<R> caller;

  EventStream(Source<E> source, Function<E, R> message, StreamObserver<R> caller) {
    this.source = source;
    this.message = message;
    // What the library gives to every call that streams its answers.
    this.caller = (ServerCallStreamObserver<R>) caller;
  }

  /** Where events come from. */
  interface Source<E> {
    /** The next event; waits for it at most {@code patience}. */
    Optional<E> next(Duration patience) throws InterruptedException;

    /** Whether there never will be another. */
    default boolean hasEnded() {
      return false;
    }
  }

  void run() {
    try {
      send();
    } catch (InterruptedException _) {
      // Only a server that is gone interrupts its calls.
      Thread.currentThread().interrupt();
    }
  }

  private void send() throws InterruptedException {
    while (callerIsReady()) {
      ShutdownNotice.check();
      source.next(PATIENCE).map(message).ifPresent(caller::onNext);
      if (source.hasEnded()) {
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
}
