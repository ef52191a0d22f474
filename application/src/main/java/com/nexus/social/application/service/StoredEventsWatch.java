package com.nexus.social.application.service;

import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Reads the stored events that the caller has not seen. */
final class StoredEventsWatch implements Watch {
  private final PublicationId id;
  private final PublicationRepository publications;
  private final Lookout lookout;
  private final Queue<PublicationEvent> read = new ArrayDeque<>();
  private long lastRead;
  private boolean allRead;

  StoredEventsWatch(
      PublicationId id,
      long afterSequence,
      PublicationRepository publications,
      Subscription subscription) {
    this.id = id;
    this.lastRead = afterSequence;
    this.publications = publications;
    this.lookout = new Lookout(subscription);
  }

  @Override
  public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
    lookIfDue();
    if (read.isEmpty() && !allRead) {
      lookout.await(patience);
      lookIfDue();
    }
    return Optional.ofNullable(read.poll());
  }

  @Override
  public boolean hasEnded() {
    return allRead && read.isEmpty();
  }

  private void lookIfDue() {
    if (lookout.isTime()) {
      look();
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
    lookout.close();
  }
}
