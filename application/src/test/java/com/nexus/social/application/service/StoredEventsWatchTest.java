package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.CountedCalls;
import com.nexus.social.application.fake.InMemoryPublicationRepository;
import com.nexus.social.application.fake.InMemoryPublicationSignals;
import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a watch reads; what it sees is in the scenarios. */
class StoredEventsWatchTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** The publication and its events. */
  private static final int READS_OF_A_LOOK = 2;

  private final InMemoryPublicationSignals signals = new InMemoryPublicationSignals();
  private final PublicationRepository stored = new InMemoryPublicationRepository(signals);
  private final CountedCalls reads = new CountedCalls();
  private final Deaf deaf = new Deaf();
  private final PublicationId id = accept();

  private PublicationId accept() {
    Transition accepted = Samples.accepted(Samples.connection(Samples.owner()).after().id());
    assertThat(stored.insert(accepted)).isTrue();
    return accepted.after().id();
  }

  private void fail() {
    Failure failure = Failure.of(FailureCause.CONTENT_REJECTED, "No.");
    assertThat(stored.update(stored.find(id).orElseThrow().failed(failure, Samples.NOW)))
        .isPresent();
  }

  private Watch watch(long afterSequence, Subscription subscription) {
    return new StoredEventsWatch(id, afterSequence, reads.around(stored), subscription);
  }

  @Test
  void next_nothingHappensForAMinute_looksAtTheStartAndFourTimesMore() throws InterruptedException {
    try (Watch watch = watch(1, deaf)) {
      for (int second = 0; second < 60; second++) {
        assertThat(watch.next(SECOND)).isEmpty();
      }
    }
    assertThat(reads.count()).isEqualTo((1 + 4) * READS_OF_A_LOOK);
    assertThat(deaf.waits).hasSize(60).containsOnly(SECOND);
  }

  @Test
  void next_signalLost_seesTheEventAfterAWhile() throws InterruptedException {
    try (Watch watch = watch(1, deaf)) {
      assertThat(watch.next(SECOND)).isEmpty();
      fail();
      assertThat(watch.next(Duration.ofMinutes(1)))
          .map(PublicationEvent::stage)
          .contains(Stage.FAILED);
    }
    assertThat(deaf.waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Lookout.WITHOUT_SIGNAL);
  }

  @Test
  void next_signal_looksOnceForIt() throws InterruptedException {
    try (Watch watch = watch(1, signals.subscribe(id))) {
      assertThat(watch.next(Duration.ZERO)).isEmpty();
      fail();
      assertThat(watch.next(Duration.ofMinutes(1))).isPresent();
      assertThat(watch.hasEnded()).isTrue();
    }
    assertThat(reads.count()).isEqualTo(2 * READS_OF_A_LOOK);
  }

  @Test
  void next_severalEventsStored_readsThemInOneLook() throws InterruptedException {
    fail();
    try (Watch watch = watch(0, deaf)) {
      assertThat(watch.next(SECOND)).map(PublicationEvent::stage).contains(Stage.ACCEPTED);
      assertThat(watch.hasEnded()).isFalse();
      assertThat(watch.next(SECOND)).map(PublicationEvent::stage).contains(Stage.FAILED);
      assertThat(watch.hasEnded()).isTrue();
    }
    assertThat(reads.count()).isEqualTo(READS_OF_A_LOOK);
  }

  @Test
  void next_lastEventSeenBefore_endsWithoutWaiting() throws InterruptedException {
    fail();
    for (long seen : new long[] {2, 100}) {
      try (Watch watch = watch(seen, deaf)) {
        assertThat(watch.next(SECOND)).isEmpty();
        assertThat(watch.hasEnded()).isTrue();
      }
    }
    assertThat(deaf.waits).isEmpty();
  }

  /** Hears no signal, and does not take the time that it is given. */
  private static final class Deaf implements Subscription {
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public boolean await(Duration patience) {
      waits.add(patience);
      return false;
    }

    @Override
    public void close() {}
  }
}
