package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PublicationRepository} does. */
public interface PublicationRepositoryContract {
  Instant NOW = Samples.NOW;
  Instant LATER = NOW.plusSeconds(15);

  /**
   * The repository under test, without publications at the start of a test; the same one at each
   * call within it.
   */
  PublicationRepository publications();

  /** A connection that publications can belong to; another one at each call. */
  ConnectionId connection();

  private Publication inserted() {
    Transition accepted = Samples.accepted(connection());
    publications().insert(accepted);
    return publications().find(accepted.after().id()).orElseThrow();
  }

  private Publication updated(Publication before, Function<Publication, Transition> change) {
    return publications().update(change.apply(before)).orElseThrow();
  }

  private Publication processing() {
    return updated(
        inserted(),
        it -> it.containerCreated(new ContainerId("c1" + it.id().value()), Samples.POLICY, NOW));
  }

  private Publication publishing() {
    return updated(processing(), it -> it.publishIntended(NOW.plusSeconds(2)));
  }

  private static Failure failure() {
    return new Failure(
        FailureCause.MEDIA_UNSUPPORTED,
        "Use a JPEG.",
        Optional.of(new PlatformFault(36001, 2207005, "The image format is not supported", "AbC")));
  }

  private void assertStored(Publication stored, Transition change, long version) {
    assertThat(stored.version()).isEqualTo(version);
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(change.after());
    assertThat(publications().find(stored.id())).contains(stored);
  }

  @Test
  default void insert_newRequest_isStoredWithItsEvent() {
    Transition accepted = Samples.accepted(connection());

    assertThat(publications().insert(accepted)).isTrue();

    Publication stored = publications().find(accepted.after().id()).orElseThrow();
    assertStored(stored, accepted, 1);
    assertThat(publications().find(stored.request().connectionId(), stored.request().requestId()))
        .contains(stored);
    assertThat(publications().events(stored.id(), 0))
        .containsExactly(new PublicationEvent(1, NOW, Stage.ACCEPTED, "accepted"));
  }

  @Test
  default void find_unknown_isEmpty() {
    assertThat(publications().find(new PublicationId(UUID.randomUUID()))).isEmpty();
    assertThat(publications().find(connection(), new RequestId("never"))).isEmpty();
  }

  @Test
  default void insert_knownRequest_isRefusedAndChangesNothing() {
    ConnectionId connection = connection();
    Transition first = Samples.accepted(connection, "r1", NOW);
    publications().insert(first);

    assertThat(publications().insert(Samples.accepted(connection, "r1", NOW))).isFalse();
    assertThat(publications().insert(Samples.accepted(connection(), "r1", NOW))).isTrue();
    assertThat(publications().find(connection, new RequestId("r1")).orElseThrow().id())
        .isEqualTo(first.after().id());
  }

  @Test
  default void insert_sameRequestManyTimesAtOnce_oneIsStored() {
    ConnectionId connection = connection();
    List<Boolean> results =
        Races.run(
            IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                    _ -> () -> publications().insert(Samples.accepted(connection, "r1", NOW)))
                .toList());
    assertThat(results.stream().filter(stored -> stored)).hasSize(1);
  }

  @Test
  default void update_eachState_isStoredWhole() {
    Publication accepted = inserted();
    Transition postponed = accepted.containerPostponed(failure(), Samples.POLICY, NOW);
    Publication retried = publications().update(postponed).orElseThrow();
    assertStored(retried, postponed, 2);

    Transition created =
        retried.containerCreated(new ContainerId("c77"), Samples.POLICY, NOW.plusSeconds(1));
    Publication processing = publications().update(created).orElseThrow();
    assertStored(processing, created, 3);

    Transition looked = processing.stillProcessing(Samples.POLICY, NOW.plusSeconds(2));
    Publication lookedAt = publications().update(looked).orElseThrow();
    assertStored(lookedAt, looked, 4);

    Transition intended = lookedAt.publishIntended(NOW.plusSeconds(3));
    Publication publishing = publications().update(intended).orElseThrow();
    assertStored(publishing, intended, 5);

    Transition live =
        publishing.published(
            new MediaId("m77"),
            Optional.of(URI.create("https://platform.example/p/m77/")),
            NOW.plusSeconds(4),
            NOW.plusSeconds(5));
    assertStored(publications().update(live).orElseThrow(), live, 6);
    assertThat(publications().events(accepted.id(), 0))
        .extracting(PublicationEvent::stage)
        .containsExactly(
            Stage.ACCEPTED, Stage.ACCEPTED, Stage.PROCESSING, Stage.PUBLISHING, Stage.PUBLISHED);
    assertThat(publications().events(accepted.id(), 0))
        .as("counted without gaps, though one of the changes was no event")
        .extracting(PublicationEvent::sequence)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  default void update_otherEnds_areStoredWhole() {
    Transition rejected = inserted().failed(failure(), NOW);
    assertStored(publications().update(rejected).orElseThrow(), rejected, 2);

    Transition broken = processing().failed(failure(), NOW);
    assertStored(publications().update(broken).orElseThrow(), broken, 3);

    Transition unknown = publishing().outcomeUnknown(failure(), NOW);
    assertStored(publications().update(unknown).orElseThrow(), unknown, 4);

    Transition unrecognised = publishing().publishedUnrecognised(NOW);
    assertStored(publications().update(unrecognised).orElseThrow(), unrecognised, 4);
  }

  @Test
  default void update_publishingAgain_isStoredWhole() {
    Publication publishing = publishing();
    Instant afterSettling = NOW.plus(Samples.POLICY.settling()).plusSeconds(10);
    Transition again = publishing.foundUnpublished(Samples.POLICY, afterSettling);
    assertStored(publications().update(again).orElseThrow(), again, 4);
  }

  @Test
  default void update_oldVersion_isRefusedAndChangesNothing() {
    Publication first = inserted();
    Publication failed = updated(first, it -> it.failed(failure(), NOW));

    assertThat(
            publications()
                .update(first.containerCreated(new ContainerId("c2"), Samples.POLICY, NOW)))
        .isEmpty();
    assertThat(publications().find(first.id())).contains(failed);
    assertThat(publications().events(first.id(), 0)).hasSize(2);
  }

  @Test
  default void update_sameVersionManyTimesAtOnce_oneIsStored() {
    Publication publication = processing();
    List<Optional<Publication>> results =
        Races.run(
            Collections.<Callable<Optional<Publication>>>nCopies(
                16, () -> publications().update(publication.publishIntended(NOW))));
    assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
    assertThat(publications().events(publication.id(), 0))
        .extracting(PublicationEvent::sequence)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  default void claimDue_nothingDue_isEmpty() {
    inserted();
    assertThat(publications().claimDue(NOW.minusMillis(1), LATER, 10)).isEmpty();
  }

  @Test
  default void claimDue_due_areTakenOnceWithANewVersion() {
    Publication publication = inserted();

    List<Publication> claimed = publications().claimDue(NOW, LATER, 10);

    assertThat(claimed).hasSize(1);
    Publication it = claimed.getFirst();
    assertThat(it.version()).isEqualTo(2);
    assertThat(it.dueAt()).contains(LATER);
    assertThat(it.state()).isEqualTo(publication.state());
    assertThat(it.request()).isEqualTo(publication.request());
    assertThat(publications().claimDue(NOW, LATER, 10)).isEmpty();
    assertThat(publications().update(publication.failed(failure(), NOW))).isEmpty();
    assertThat(publications().update(it.failed(failure(), NOW))).isPresent();
  }

  @Test
  default void claimDue_claimEnded_areTakenAgain() {
    inserted();
    publications().claimDue(NOW, LATER, 10);
    assertThat(publications().claimDue(LATER, LATER.plusSeconds(15), 10)).hasSize(1);
  }

  @Test
  default void claimDue_ended_areNeverTaken() {
    updated(inserted(), it -> it.failed(failure(), NOW));
    assertThat(publications().claimDue(NOW.plusSeconds(999), LATER, 10)).isEmpty();
  }

  @Test
  default void claimDue_moreThanTheLimit_takesThoseDueLongest() {
    ConnectionId connection = connection();
    publications().insert(Samples.accepted(connection, "third", NOW.plusSeconds(3)));
    publications().insert(Samples.accepted(connection, "first", NOW.plusSeconds(1)));
    publications().insert(Samples.accepted(connection, "second", NOW.plusSeconds(2)));

    assertThat(publications().claimDue(NOW.plusSeconds(9), NOW.plusSeconds(24), 2))
        .extracting(it -> it.request().requestId().value())
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  default void claimDue_manyClaimersAtOnce_eachGoesToOne() {
    ConnectionId connection = connection();
    for (int i = 0; i < 60; i++) {
      publications().insert(Samples.accepted(connection, "r" + i, NOW));
    }
    List<PublicationId> claimed =
        Races.run(
                Collections.<Callable<List<Publication>>>nCopies(
                    16, () -> publications().claimDue(NOW, LATER, 5)))
            .stream()
            .flatMap(List::stream)
            .map(Publication::id)
            .toList();
    assertThat(claimed).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  default void extendClaims_sameVersion_movesTheEnd() {
    inserted();
    Publication claimed = publications().claimDue(NOW, LATER, 10).getFirst();

    publications().extendClaims(Map.of(claimed.id(), claimed.version()), LATER.plusSeconds(10));

    assertThat(publications().claimDue(LATER, LATER.plusSeconds(60), 10)).isEmpty();
    assertThat(publications().find(claimed.id()).orElseThrow().version())
        .isEqualTo(claimed.version());
  }

  @Test
  default void extendClaims_otherVersionOrEnded_changesNothing() {
    Publication claimed = inserted();
    Publication ended = updated(inserted(), it -> it.failed(failure(), NOW));

    publications()
        .extendClaims(
            Map.of(claimed.id(), claimed.version() + 1, ended.id(), ended.version()),
            LATER.plusSeconds(10));

    assertThat(publications().find(claimed.id())).contains(claimed);
    assertThat(publications().find(ended.id())).contains(ended);
  }

  @Test
  default void nextDue_some_isTheEarliest() {
    assertThat(publications().nextDue()).isEmpty();
    updated(inserted(), it -> it.failed(failure(), NOW));
    assertThat(publications().nextDue()).isEmpty();
    publications().insert(Samples.accepted(connection(), "b", NOW.plusSeconds(2)));
    publications().insert(Samples.accepted(connection(), "a", NOW.plusSeconds(1)));
    assertThat(publications().nextDue()).contains(NOW.plusSeconds(1));
  }

  @Test
  default void events_afterASequence_areTheLaterOnes() {
    Publication publishing = publishing();
    assertThat(publications().events(publishing.id(), 1))
        .extracting(PublicationEvent::sequence)
        .containsExactly(2L, 3L);
    assertThat(publications().events(publishing.id(), 3)).isEmpty();
  }

  @Test
  default void known_posts_areThoseOfTheConnection() {
    Publication publishing = publishing();
    MediaId ours = new MediaId("ours" + publishing.id().value());
    updated(publishing, it -> it.published(ours, Optional.empty(), NOW, NOW));

    ConnectionId connection = publishing.request().connectionId();
    assertThat(publications().known(connection, Set.of(ours, new MediaId("other"))))
        .containsExactly(ours);
    assertThat(publications().known(connection(), Set.of(ours))).isEmpty();
    assertThat(publications().known(connection, Set.of())).isEmpty();
  }
}
