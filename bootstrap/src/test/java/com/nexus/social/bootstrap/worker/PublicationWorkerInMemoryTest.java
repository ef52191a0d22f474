package com.nexus.social.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.RequestId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worker over the real use case and the fakes of its ports. */
class PublicationWorkerInMemoryTest {
  private static final Duration SHORT = Duration.ofMillis(5);

  private final FakeSystem system = new FakeSystem();

  @Test
  void twoWorkers_withManyPublications_publishEachOnce() {
    ConnectionId connection = connect();
    try (PublicationWorker first = worker();
        PublicationWorker second = worker()) {
      first.start();
      second.start();
      IntStream.range(0, 20).forEach(number -> create(connection, "post " + number));

      await()
          .untilAsserted(
              () -> {
                system.clock().advance(Duration.ofSeconds(1));
                assertThat(system.live()).hasSize(20);
              });
    }
    assertThat(system.live()).doesNotHaveDuplicates();
  }

  private PublicationWorker worker() {
    return new PublicationWorker(
        system.worker(), new Pace(8, SHORT, SHORT, Duration.ofSeconds(10)), SHORT);
  }

  private ConnectionId connect() {
    return new ConnectingSteps(system).connect(Samples.user()).id();
  }

  private void create(ConnectionId connection, String caption) {
    var _ =
        system
            .createPublication()
            .create(
                new CreatePublicationUseCase.Command(
                    connection,
                    new RequestId(caption),
                    new ImagePost(new Image(system.image(), ""), caption)));
  }
}
