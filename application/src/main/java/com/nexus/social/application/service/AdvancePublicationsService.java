package com.nexus.social.application.service;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
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
    try {
      Optional<Publication> current = store(steps.resume(claimed));
      while (current.isPresent()) {
        current = store(steps.proceed(current.get()));
      }
    } finally {
      claims.remove(claimed.id());
    }
  }

  /**
   * The publication if its next step is to be taken at once. A lost claim ends it, too: somebody
   * else goes on.
   */
  private Optional<Publication> store(Transition transition) {
    Instant now = clock.instant();
    if (!transition.after().isDue(now)) {
      publications.update(transition);
      return Optional.empty();
    }
    Optional<Publication> stored = publications.update(transition.claimedUntil(now.plus(LEASE)));
    stored.ifPresent(publication -> claims.put(publication.id(), publication.version()));
    return stored;
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
