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

  @Test
  void stillProcessing_atTheDeadline_fails() {
    Publication ended = processing.stillProcessing(POLICY, NOW.plus(Duration.ofHours(1))).after();
    assertThat(ended.state()).isInstanceOf(Failed.class);
    assertThat(((Failed) ended.state()).failure().cause())
        .isEqualTo(FailureCause.PROCESSING_TIMED_OUT);
    assertThat(ended.container()).isEqualTo(processing.container());
  }

  @Test
  void publishIntended_processing_isDueAtOnce() {
    assertThat(publishing.state()).isInstanceOf(Publishing.class);
    assertThat(publishing.isDue(NOW)).isTrue();
  }

  @Test
  void publishedTooEarly_publishing_looksAtTheSameContainerAgain() {
    Publication waiting = publishing.publishedTooEarly(POLICY, NOW).after();
    assertThat(waiting.state()).isInstanceOf(Processing.class);
    assertThat(waiting.container()).isEqualTo(processing.container());
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

  @Test
  void foundUnpublished_settled_asksForTheSameContainerAgain() {
    Instant settled = NOW.plus(POLICY.settling());
    Publication again = publishing.foundUnpublished(POLICY, settled).after();
    assertThat(again.state())
        .isEqualTo(new Publishing(processing.container().orElseThrow(), settled, 2, 0));
    assertThat(again.isDue(settled)).isTrue();
  }

  @Test
  void foundUnpublished_askedOftenEnough_isUnknown() {
    Instant settled = NOW.plus(POLICY.settling());
    Publication again = publishing.foundUnpublished(POLICY, settled).after();
    Publication given = again.foundUnpublished(POLICY, settled.plus(POLICY.settling())).after();
    assertThat(given.state()).isInstanceOf(OutcomeUnknown.class);
    assertThat(given.isFinal()).isTrue();
  }

  @Test
  void stillUncertain_pastTheDeadline_isUnknownAndKeepsTheContainer() {
    Publication ended =
        publishing.stillUncertain(TROUBLE, POLICY, NOW.plus(POLICY.deadline())).after();
    assertThat(ended.state()).isInstanceOf(OutcomeUnknown.class);
    assertThat(ended.container()).isEqualTo(processing.container());
    assertThat(((OutcomeUnknown) ended.state()).failure().guidance()).contains("No answer.");
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
