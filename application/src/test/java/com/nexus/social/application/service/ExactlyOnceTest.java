package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeClock;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublishedMedia;
import com.nexus.social.domain.publication.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to the process and to its calls, each post is live once in the end, under the
 * right id.
 */
class ExactlyOnceTest {
  private static final int POSTS = 4;

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void publish_crashesAndLostCalls_eachPostIsLiveOnce(long seed) {
    FakeClock clock = new FakeClock();
    Chaos chaos = new Chaos(seed, 40, clock);
    FakeSystem system = new FakeSystem(seed, clock, chaos::around);
    List<Publication> accepted = accepted(system);
    system.platform().interfere(chaos);
    chaos.setRival(() -> advanceDue(system.worker()));
    if (seed % 2 == 1) {
      system.platform().publishAgain();
    }

    AdvancePublicationsUseCase worker = system.worker();
    Optional<Instant> due = system.repository().nextDue();
    while (due.isPresent()) {
      system.clock().advanceTo(due.get());
      worker = survivor(system, worker);
      due = system.repository().nextDue();
    }

    assertThat(system.live())
        .containsExactlyInAnyOrderElementsOf(
            accepted.stream().map(it -> it.request().content().caption()).toList());
    accepted.forEach(publication -> assertTold(system, publication));
  }

  /** The worker after one round; a new one if it died. */
  private static AdvancePublicationsUseCase survivor(
      FakeSystem system, AdvancePublicationsUseCase worker) {
    try {
      advanceDue(worker);
      return worker;
    } catch (Chaos.Crash e) {
      return system.worker();
    }
  }

  private static void advanceDue(AdvancePublicationsUseCase worker) {
    worker.claimDue(2).forEach(worker::advance);
  }

  private static void assertTold(FakeSystem system, Publication publication) {
    Publication ended = system.publications().get(publication.id());
    assertThat(ended.state()).isInstanceOf(Published.class);
    MediaId live =
        system.platform().live().stream()
            .filter(post -> post.caption().equals(publication.request().content().caption()))
            .map(PublishedMedia::id)
            .findFirst()
            .orElseThrow();
    assertThat(((Published) ended.state()).mediaId()).contains(live);
  }

  private static List<Publication> accepted(FakeSystem system) {
    ConnectionId connection = connected(system);
    List<Publication> accepted = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      accepted.add(
          system
              .createPublication()
              .create(
                  new CreatePublicationUseCase.Command(
                      connection,
                      new RequestId("r" + i),
                      new ImagePost(new Image(system.image(), ""), "post " + i))));
    }
    return accepted;
  }

  private static ConnectionId connected(FakeSystem system) {
    return new ConnectingSteps(system).connect(Samples.user()).id();
  }
}
