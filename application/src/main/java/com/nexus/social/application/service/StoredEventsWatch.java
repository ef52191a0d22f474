package com.nexus.social.application.service;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads the stored events, and waits for a signal when there are no more: so a lost signal delays,
 * and loses nothing.
 */
final class StoredEventsWatch implements Watch {
  private final PublicationId id;
  private final PublicationRepository publications;
  private final PublicationSignals.Subscription subscription;
  private final Queue<PublicationEvent> read = new ArrayDeque<>();
  private long lastRead;

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
    if (read.isEmpty()) {
      readMore();
    }
    if (read.isEmpty()) {
      subscription.await(patience);
      readMore();
    }
    return Optional.ofNullable(read.poll());
  }

  private void readMore() {
    for (PublicationEvent event : publications.events(id, lastRead)) {
      read.add(event);
      lastRead = event.sequence();
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
