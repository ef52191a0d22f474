package com.nexus.social.application.service;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads the stored events, and then only when there was a signal, so that one who waits costs next
 * to nothing. Now and then it reads without one: so a lost signal delays, and loses nothing.
 */
final class StoredEventsWatch implements Watch {
  /** The time spent waiting after which it reads without a signal. */
  static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(15);

  private final PublicationId id;
  private final PublicationRepository publications;
  private final PublicationSignals.Subscription subscription;
  private final Queue<PublicationEvent> read = new ArrayDeque<>();
  private Duration untilNextLook = Duration.ZERO;
  private long lastRead;
  private boolean allRead;

  StoredEventsWatch(
      PublicationId id,
      long afterSequence,
      PublicationRepository publications,
      PublicationSignals.Subscription subscription) {
    this.id = id;
    this.lastRead = afterSequence;
    this.publications = publications;
    this.subscription = subscription;
  }

  @Override
  public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
    lookIfDue();
    if (read.isEmpty() && !allRead) {
      await(patience);
      lookIfDue();
    }
    return Optional.ofNullable(read.poll());
  }

  @Override
  public boolean hasEnded() {
    return allRead && read.isEmpty();
  }

  private void await(Duration patience) throws InterruptedException {
    Duration wait = patience.compareTo(untilNextLook) < 0 ? patience : untilNextLook;
    boolean signalled = subscription.await(wait);
    untilNextLook = signalled ? Duration.ZERO : untilNextLook.minus(wait);
  }

  private void lookIfDue() {
    if (!untilNextLook.isPositive()) {
      look();
      untilNextLook = WITHOUT_SIGNAL;
    }
  }

  private void look() {
    // Asked first: once it is final, all its events are there to be read.
    allRead = publications.find(id).filter(Publication::isFinal).isPresent();
    for (PublicationEvent event : publications.events(id, lastRead)) {
      read.add(event);
      lastRead = event.sequence();
      allRead |= event.stage().isFinal();
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
