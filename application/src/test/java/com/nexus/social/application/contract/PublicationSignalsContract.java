package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PublicationSignals} does. */
public interface PublicationSignalsContract {
  /** Long enough for any signal; only a failing test waits for it. */
  Duration LONG = Duration.ofSeconds(20);

  /** Short enough to be waited for in vain. */
  Duration SHORT = Duration.ofMillis(300);

  /** The signals under test; the same at each call within a test. */
  PublicationSignals signals();

  /**
   * Stores a new publication, or a change of one, through the repository that belongs to the
   * signals.
   */
  void change(PublicationId id);

  /** The id of a publication that {@link #change} can change. */
  PublicationId publication();

  @Test
  default void await_changeOfTheSubscribed_wakes() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription subscription = signals().subscribe(id)) {
      change(id);
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  default void await_changeOfAnother_wakesOnlyWhoWaitsForAll() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription other = signals().subscribe(new PublicationId(UUID.randomUUID()));
        Subscription all = signals().subscribeToAll()) {
      change(id);
      assertThat(all.await(LONG)).isTrue();
      assertThat(other.await(SHORT)).isFalse();
    }
  }

  @Test
  default void await_noChange_endsAfterThePatience() throws InterruptedException {
    try (Subscription subscription = signals().subscribe(publication())) {
      assertThat(subscription.await(SHORT)).isFalse();
    }
  }

  @Test
  default void await_changedTwiceBefore_wakesAtLeastOnce() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription subscription = signals().subscribe(id)) {
      change(id);
      change(id);
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  default void await_manySubscribers_allWake() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription first = signals().subscribe(id);
        Subscription second = signals().subscribe(id)) {
      change(id);
      assertThat(first.await(LONG)).isTrue();
      assertThat(second.await(LONG)).isTrue();
    }
  }
}
