package com.nexus.social.application.service;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import com.nexus.social.domain.publication.Transition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Claims due publications, takes their steps one after the other, and stores each before the next.
 */
public final class AdvancePublicationsService implements AdvancePublicationsUseCase {
  /**
   * How long a claim outlives a worker that died: a few missed renewals, and well below what a user
   * would notice.
   */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final PublicationRepository publications;
  private final PublicationSignals signals;
  private final PublicationSteps steps;
  private final InstantSource clock;
  private final Map<PublicationId, Long> claims = new ConcurrentHashMap<>();

  public AdvancePublicationsService(
      PublicationRepository publications,
      PublicationSignals signals,
      PublicationSteps steps,
      InstantSource clock) {
    this.publications = publications;
    this.signals = signals;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public List<Publication> claimDue(int limit) {
    Instant now = clock.instant();
    List<Publication> claimed = publications.claimDue(now, now.plus(LEASE), limit);
    claimed.forEach(publication -> claims.put(publication.id(), publication.version()));
    return claimed;
  }

  @Override
  public void advance(Publication claimed) {
    Publication held = claimed;
    try {
      Optional<Publication> next = store(steps.resume(held));
      while (next.isPresent()) {
        held = next.get();
        next = store(steps.proceed(held));
      }
    } finally {
      claims.remove(held.id(), held.version());
    }
  }

  /** The publication if its next step is to be taken at once and nobody else has it. */
  private Optional<Publication> store(Transition transition) {
    if (!transition.goesOn()) {
      insist(transition);
      return Optional.empty();
    }
    Instant end = clock.instant().plus(LEASE);
    Optional<Publication> stored = publications.update(transition.claimedUntil(end));
    stored.ifPresent(publication -> claims.put(publication.id(), publication.version()));
    return stored;
  }

  /**
   * Stores a last step of this claim. If the claim was lost, whoever has it now goes on from what
   * is stored; but that the post is live, and which one it is, nobody else may ever learn.
   */
  private void insist(Transition transition) {
    Optional<Publication> stored = publications.update(transition);
    while (stored.isEmpty() && transition.after().state() instanceof Published live) {
      Publication current = publications.find(transition.after().id()).orElseThrow();
      if (!(current.state() instanceof Publishing publishing)
          || !publishing.container().equals(live.container())) {
        return;
      }
      stored = publications.update(transition.over(current.version()));
    }
  }

  @Override
  public void renewClaims() {
    if (!claims.isEmpty()) {
      publications.extendClaims(Map.copyOf(claims), clock.instant().plus(LEASE));
    }
  }

  @Override
  public void awaitDue(Duration patience) throws InterruptedException {
    // Subscribed before looking, so that what becomes due in between is not slept through.
    try (var subscription = signals.subscribeToAll()) {
      Duration untilDue =
          publications
              .nextDue()
              .map(due -> Duration.between(clock.instant(), due))
              .orElse(patience);
      if (untilDue.isPositive()) {
        subscription.await(untilDue.compareTo(patience) < 0 ? untilDue : patience);
      }
    }
  }
}
