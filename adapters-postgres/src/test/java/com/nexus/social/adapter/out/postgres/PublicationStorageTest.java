package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Races;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.PublicationState.Processing;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL adds to the contract of the repository. */
class PublicationStorageTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static PublicationRepository publications() {
    return DATABASE.publications();
  }

  @Test
  void update_instantsFinerThanAMicrosecond_areStoredAndReturnedToTheMicrosecond() {
    Instant fine = NOW.plusNanos(123_456_999);
    Instant stored = NOW.plusNanos(123_456_000);
    ConnectionId connection = DATABASE.connection().id();
    Transition accepted = Samples.accepted(connection, "fine", fine);
    publications().insert(accepted);
    Publication claimed = publications().claimDue(fine, fine, 1).getFirst();
    assertThat(claimed.dueAt()).contains(stored);
    assertThat(claimed.request().receivedAt()).isEqualTo(stored);

    Publication live =
        publications()
            .update(claimed.containerCreated(new ContainerId("c1"), POLICY, fine))
            .flatMap(it -> publications().update(it.publishIntended(fine)))
            .flatMap(
                it ->
                    publications()
                        .update(it.published(new MediaId("m1"), Optional.empty(), fine, fine)))
            .orElseThrow();

    assertThat(live.updatedAt()).isEqualTo(stored);
    assertThat(live.container().orElseThrow().createdAt()).isEqualTo(stored);
    assertThat(publications().find(live.id())).contains(live);
    assertThat(publications().events(live.id(), 0))
        .allSatisfy(event -> assertThat(event.at()).isEqualTo(stored));
  }

  @Test
  void insert_anyText_comesBackAsItWas() {
    ImagePost content = Samples.imagePost("Ünï©ødé ☕ \"quoted\"\n\t\\ {\"kind\": 1} '; DROP TABLE");
    PublicationRequest request =
        new PublicationRequest(
            DATABASE.connection().id(), new RequestId("größe/1 🚀"), content, NOW);
    publications().insert(Publication.accepted(new PublicationId(UUID.randomUUID()), request));

    assertThat(publications().find(request.connectionId(), request.requestId()))
        .map(Publication::request)
        .contains(request);
  }

  @Test
  void insert_unknownConnection_isRefused() {
    Transition accepted = Samples.accepted(new ConnectionId(UUID.randomUUID()));
    assertThatThrownBy(() -> publications().insert(accepted))
        .isInstanceOf(IntegrityConstraintViolationException.class);
    assertThat(publications().events(accepted.after().id(), 0)).isEmpty();
  }

  @Test
  void update_anotherContainer_isRefusedAndChangesNothing() {
    Publication processing =
        publications()
            .update(DATABASE.publication().containerCreated(new ContainerId("first"), POLICY, NOW))
            .orElseThrow();
    Publication other =
        new Publication(
            processing.id(),
            processing.request(),
            new Processing(new MediaContainer(new ContainerId("second"), NOW), 0),
            NOW,
            Optional.of(NOW),
            processing.version());

    assertThatThrownBy(
            () -> publications().update(new Transition(other, Optional.of("again"), false)))
        .isInstanceOf(IntegrityConstraintViolationException.class);
    assertThat(publications().find(processing.id())).contains(processing);
    assertThat(publications().events(processing.id(), 0)).hasSize(2);
  }

  @Test
  void events_afterAnySequence_areRead() {
    PublicationId id = DATABASE.publication().id();
    assertThat(publications().events(id, Long.MAX_VALUE)).isEmpty();
    assertThat(publications().events(id, Long.MIN_VALUE)).hasSize(1);
  }

  @Test
  void work_manyWorkersAtOnce_endsEachPublicationOnce() {
    ConnectionId connection = DATABASE.connection().id();
    List<PublicationId> accepted = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Transition transition = Samples.accepted(connection, "r" + i, NOW.plusMillis(i));
      publications().insert(transition);
      accepted.add(transition.after().id());
    }

    List<PublicationId> ended =
        Races.run(
                Collections.<Callable<List<PublicationId>>>nCopies(
                    16, PublicationStorageTest::endAllThatAreDue))
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(ended).containsExactlyInAnyOrderElementsOf(accepted);
    assertThat(accepted).allSatisfy(id -> assertThat(publications().events(id, 0)).hasSize(2));
    assertThat(publications().nextDue()).isEmpty();
  }

  /** Works until nothing is due; the claims end at once, so that workers do overtake each other. */
  private static List<PublicationId> endAllThatAreDue() {
    Instant now = NOW.plusSeconds(1);
    List<PublicationId> ended = new ArrayList<>();
    for (List<Publication> due = publications().claimDue(now, now, 7);
        !due.isEmpty();
        due = publications().claimDue(now, now, 7)) {
      for (Publication claimed : due) {
        publications().extendClaims(Map.of(claimed.id(), claimed.version()), now);
        publications()
            .update(claimed.failed(TestDatabase.FAILURE, now))
            .map(Publication::id)
            .ifPresent(ended::add);
      }
    }
    return ended;
  }
}
