package com.nexus.social.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.PublicationState.Accepted;
import com.nexus.social.domain.publication.PublicationState.Failed;
import com.nexus.social.domain.publication.PublicationState.OutcomeUnknown;
import com.nexus.social.domain.publication.PublicationState.Processing;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import com.nexus.social.domain.schedule.Backoff;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");
  private static final Failure TROUBLE =
      Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "No answer.");
  private static final PublishingPolicy POLICY =
      new PublishingPolicy(
          new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1)),
          new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(1)),
          3,
          Duration.ofHours(1),
          Duration.ofMinutes(3),
          2);

  private static final Instant SETTLED = NOW.plus(POLICY.settling());

  private final Publication accepted =
      Publication.accepted(
              new PublicationId(UUID.randomUUID()),
              new PublicationRequest(
                  new ConnectionId(UUID.randomUUID()),
                  new RequestId("r1"),
                  new ImagePost(new Image(URI.create("https://cdn.example/a.jpg"), ""), "hello"),
                  NOW))
          .after();
  private final Publication processing =
      accepted.containerCreated(new ContainerId("c1"), POLICY, NOW).after();
  private final Publication publishing = processing.publishIntended(NOW).after();

  @Test
  void accepted_new_isDueAtOnce() {
    assertThat(accepted.isDue(NOW)).isTrue();
    assertThat(accepted.isFinal()).isFalse();
  }

  @Test
  void containerCreated_accepted_isLookedAtSoon() {
    assertThat(processing.state())
        .isEqualTo(new Processing(new MediaContainer(new ContainerId("c1"), NOW), 0));
    assertThat(processing.dueAt()).contains(NOW.plusSeconds(1));
  }

  @Test
  void containerPostponed_repeatedly_waitsLongerEachTimeThenFails() {
    Publication once = accepted.containerPostponed(TROUBLE, POLICY, NOW).after();
    assertThat(once.state()).isEqualTo(new Accepted(1));
    assertThat(once.dueAt()).contains(NOW.plusSeconds(5));

    Publication twice = once.containerPostponed(TROUBLE, POLICY, NOW).after();
    assertThat(twice.dueAt()).contains(NOW.plusSeconds(10));

    Publication thrice = twice.containerPostponed(TROUBLE, POLICY, NOW).after();
    assertThat(thrice.state()).isEqualTo(new Failed(Optional.empty(), TROUBLE));
    assertThat(thrice.dueAt()).isEmpty();
  }

  @Test
  void stillProcessing_beforeTheDeadline_looksAgainLaterEachTime() {
    Publication once = processing.stillProcessing(POLICY, NOW).after();
    Publication twice = once.stillProcessing(POLICY, NOW).after();
    assertThat(once.dueAt()).contains(NOW.plusSeconds(2));
    assertThat(twice.dueAt()).contains(NOW.plusSeconds(4));
  }

  @Test
  void stillProcessing_aLook_isNoEvent() {
    assertThat(processing.stillProcessing(POLICY, NOW).message()).isEmpty();
  }

  private Publication lookedAtNineTimes() {
    Publication looked = processing;
    for (int i = 0; i < 9; i++) {
      looked = looked.stillProcessing(POLICY, NOW).after();
    }
    return looked;
  }

  @Test
  void stillProcessing_manyLooksAndPastTheDeadline_fails() {
    Instant deadline = NOW.plus(Duration.ofHours(1));
    Publication ended = lookedAtNineTimes().stillProcessing(POLICY, deadline).after();
    assertThat(ended.state()).isInstanceOf(Failed.class);
    assertThat(((Failed) ended.state()).failure().cause())
        .isEqualTo(FailureCause.PROCESSING_TIMED_OUT);
    assertThat(ended.container()).isEqualTo(processing.container());
  }

  @Test
  void stillProcessing_firstLookAfterALongOutage_looksAgain() {
    Publication waiting = processing.stillProcessing(POLICY, NOW.plus(Duration.ofDays(1))).after();
    assertThat(waiting.state()).isInstanceOf(Processing.class);
  }

  @Test
  void containerUnreadable_tooOften_failsForThatReason() {
    Instant deadline = NOW.plus(Duration.ofHours(1));
    Publication ended = lookedAtNineTimes().containerUnreadable(TROUBLE, POLICY, deadline).after();
    assertThat(((Failed) ended.state()).failure()).isEqualTo(TROUBLE);
  }

  @Test
  void publishIntended_processing_isDueAtOnce() {
    assertThat(publishing.state()).isInstanceOf(Publishing.class);
    assertThat(publishing.isDue(NOW)).isTrue();
  }

  @Test
  void publishedTooEarly_eachTime_waitsAQuarterOfTheContainersAge() {
    Publication waiting = publishing.publishedTooEarly(POLICY, NOW.plusSeconds(40)).after();
    assertThat(waiting.state()).isInstanceOf(Processing.class);
    assertThat(waiting.container()).isEqualTo(processing.container());
    assertThat(waiting.dueAt()).contains(NOW.plusSeconds(50));
  }

  @Test
  void publishedTooEarly_pastTheDeadline_fails() {
    Publication ended = publishing.publishedTooEarly(POLICY, NOW.plus(Duration.ofHours(1))).after();
    assertThat(ended.state()).isInstanceOf(Failed.class);
  }

  @Test
  void isStale_beforeOthersTakeItForSettled_becomesTrue() {
    Publishing intent = (Publishing) publishing.state();
    Duration third = POLICY.settling().dividedBy(3);
    assertThat(intent.isStale(POLICY, NOW.plus(third).minusNanos(1))).isFalse();
    assertThat(intent.isStale(POLICY, NOW.plus(third))).isTrue();
  }

  @Test
  void goesOn_afterAnIntentWasStored_andNeverElse() {
    assertThat(processing.publishIntended(NOW).goesOn()).isTrue();
    assertThat(twiceFoundUnpublished().foundUnpublished(POLICY, SETTLED).goesOn()).isTrue();
    assertThat(publishing.foundUnpublished(POLICY, NOW).goesOn()).isFalse();
    assertThat(publishing.publishUncertain(TROUBLE, POLICY, NOW).goesOn()).isFalse();
    assertThat(publishing.stillUncertain(TROUBLE, POLICY, NOW).goesOn()).isFalse();
    assertThat(processing.foundPublished(POLICY, NOW).goesOn()).isFalse();
    assertThat(processing.stillProcessing(POLICY, NOW).goesOn()).isFalse();
  }

  @Test
  void published_publishing_hasEnded() {
    URI link = URI.create("https://platform.example/p/m1");
    Publication live =
        publishing.published(new MediaId("m1"), Optional.of(link), NOW, NOW.plusSeconds(1)).after();
    assertThat(live.state())
        .isEqualTo(
            new Published(
                processing.container().orElseThrow(),
                Optional.of(new MediaId("m1")),
                Optional.of(link),
                NOW));
    assertThat(live.isFinal()).isTrue();
    assertThat(live.dueAt()).isEmpty();
  }

  @Test
  void foundUnpublished_callMayBeUnderWay_looksAgainAndDoesNotAsk() {
    Instant justBefore = NOW.plus(POLICY.settling()).minusNanos(1);
    Publication waiting = publishing.foundUnpublished(POLICY, justBefore).after();
    assertThat(((Publishing) waiting.state()).askedTimes()).isEqualTo(1);
    assertThat(((Publishing) waiting.state()).intendedAt()).isEqualTo(NOW);
    assertThat(waiting.isDue(justBefore)).isFalse();
  }

  private Publication twiceFoundUnpublished() {
    return publishing.foundUnpublished(POLICY, NOW).after().foundUnpublished(POLICY, NOW).after();
  }

  @Test
  void foundUnpublished_settled_asksForTheSameContainerAgain() {
    Publication again = twiceFoundUnpublished().foundUnpublished(POLICY, SETTLED).after();
    assertThat(again.state())
        .isEqualTo(new Publishing(processing.container().orElseThrow(), SETTLED, 2, 0));
    assertThat(((Publishing) again.state()).askedOnce()).isFalse();
  }

  @Test
  void foundUnpublished_settledButHardlyLookedAt_looksAgain() {
    Publication waiting = publishing.foundUnpublished(POLICY, SETTLED).after();
    assertThat(((Publishing) waiting.state()).askedTimes()).isEqualTo(1);
  }

  @Test
  void foundUnpublished_askedOftenEnough_isUnknown() {
    Publication again = twiceFoundUnpublished().foundUnpublished(POLICY, SETTLED).after();
    Instant later = SETTLED.plus(POLICY.settling());
    for (int i = 0; i < 2; i++) {
      again = again.foundUnpublished(POLICY, later).after();
    }
    Publication ended = again.foundUnpublished(POLICY, later).after();
    assertThat(ended.state()).isInstanceOf(OutcomeUnknown.class);
    assertThat(ended.isFinal()).isTrue();
  }

  @Test
  void stillUncertain_manyLooksAndPastTheDeadline_isUnknownAndKeepsTheContainer() {
    Publication looked = publishing;
    for (int i = 0; i < 9; i++) {
      looked = looked.stillUncertain(TROUBLE, POLICY, NOW).after();
    }
    Publication ended = looked.stillUncertain(TROUBLE, POLICY, NOW.plus(POLICY.deadline())).after();
    assertThat(ended.state()).isInstanceOf(OutcomeUnknown.class);
    assertThat(ended.container()).isEqualTo(processing.container());
    assertThat(((OutcomeUnknown) ended.state()).failure().guidance()).contains("No answer.");
  }

  @Test
  void stillUncertain_firstLookAfterALongOutage_looksAgain() {
    Publication waiting =
        publishing.stillUncertain(TROUBLE, POLICY, NOW.plus(Duration.ofDays(2))).after();
    assertThat(waiting.state()).isInstanceOf(Publishing.class);
  }

  @Test
  void throttled_publishing_mayPublishAgainAfterwardsBecauseNothingHappened() {
    Publication waiting = publishing.throttled(TROUBLE, Duration.ofMinutes(7), NOW).after();
    assertThat(waiting.state()).isInstanceOf(Processing.class);
    assertThat(waiting.dueAt()).contains(NOW.plus(Duration.ofMinutes(7)));
  }

  @Test
  void throttledWhileUncertain_publishing_staysUncertain() {
    Publication waiting = publishing.throttledWhileUncertain(Duration.ofMinutes(7), NOW).after();
    assertThat(waiting.state()).isInstanceOf(Publishing.class);
    assertThat(waiting.dueAt()).contains(NOW.plus(Duration.ofMinutes(7)));
  }

  @Test
  void foundPublished_processing_isNotAskedForAgainAtOnce() {
    Publication found = processing.foundPublished(POLICY, NOW).after();
    assertThat(found.state()).isInstanceOf(Publishing.class);
    assertThat(found.isDue(NOW)).isFalse();
  }

  @Test
  void transitions_inAStateTheyDoNotBelongTo_areDefects() {
    assertThatIllegalStateException().isThrownBy(() -> accepted.publishIntended(NOW));
    assertThatIllegalStateException()
        .isThrownBy(() -> publishing.containerCreated(new ContainerId("c2"), POLICY, NOW));
    Publication failed = processing.failed(TROUBLE, NOW).after();
    assertThatIllegalStateException().isThrownBy(() -> failed.failed(TROUBLE, NOW));
    assertThatIllegalStateException().isThrownBy(() -> failed.publishIntended(NOW));
  }
}
