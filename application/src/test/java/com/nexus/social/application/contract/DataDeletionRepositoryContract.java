package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link DataDeletionRepository} does. */
public interface DataDeletionRepositoryContract {
  /** Later than anything that the samples have stored. */
  Instant LATER = Samples.NOW.plusSeconds(60);

  /** The repository under test; the same one at each call within a test. */
  DataDeletionRepository deletions();

  /** The connections that it deletes. */
  ConnectionRepository connections();

  /** The publications that it deletes. */
  PublicationRepository publications();

  private static String hash() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }

  private static DataDeletion deletion(String subject) {
    return DataDeletion.requested(
        new DeletionCode(UUID.randomUUID().toString().replace("-", "")),
        Samples.PLATFORM,
        subject,
        LATER);
  }

  private DataDeletion inserted(Connection of) {
    return deletions().insert(deletion(of.grant().subject()), hash());
  }

  private Connection connected(AccountOwner owner) {
    return connections().insert(Samples.connection(owner)).orElseThrow();
  }

  private Connection disconnected() {
    Connection connection = connected(Samples.owner());
    return connections()
        .update(connection.disconnected(Actor.PLATFORM, "left", Samples.NOW))
        .orElseThrow();
  }

  private PublicationId publication(Connection connection, Instant receivedAt) {
    Transition accepted =
        Samples.accepted(connection.id(), UUID.randomUUID().toString(), receivedAt);
    publications().insert(accepted);
    return accepted.after().id();
  }

  private void deleteAll(DataDeletion deletion) {
    while (!deletions().deletePart(deletion, 2)) {
      // There is more.
    }
  }

  @Test
  default void insert_new_isPendingAndFound() {
    DataDeletion deletion = deletion(hash());
    assertThat(deletions().insert(deletion, hash())).isEqualTo(deletion);
    assertThat(deletions().find(deletion.code())).contains(deletion);
    assertThat(deletions().pending(10_000)).contains(deletion);
  }

  @Test
  default void insert_sameRequestAgain_givesTheFirst() {
    String request = hash();
    DataDeletion first = deletions().insert(deletion("somebody"), request);
    assertThat(deletions().insert(deletion("somebody"), request)).isEqualTo(first);
  }

  @Test
  default void insert_sameRequestManyTimesAtOnce_givesOne() {
    String request = hash();
    List<DataDeletion> given =
        Races.run(
            Collections.<Callable<DataDeletion>>nCopies(
                16, () -> deletions().insert(deletion("somebody"), request)));
    assertThat(given.stream().distinct()).hasSize(1);
  }

  @Test
  default void find_unknownCode_isEmpty() {
    assertThat(deletions().find(deletion("nobody").code())).isEmpty();
  }

  @Test
  default void complete_pending_isNotPendingAnyMoreAndHasForgottenWhoseItWas() {
    DataDeletion deletion = deletions().insert(deletion("somebody"), hash());

    deletions().complete(deletion.completed(LATER.plusSeconds(1)));

    DataDeletion found = deletions().find(deletion.code()).orElseThrow();
    assertThat(found.state()).isEqualTo(new Completed(LATER.plusSeconds(1)));
    assertThat(deletions().pending(10_000)).doesNotContain(deletion);
  }

  @Test
  default void deletePart_ofWhoHasNothing_leavesNothing() {
    assertThat(deletions().deletePart(deletions().insert(deletion(hash()), hash()), 10)).isTrue();
  }

  @Test
  default void deletePart_untilNothingIsLeft_deletesConnectionPublicationsAndEvents() {
    Connection connection = disconnected();
    List<PublicationId> posts =
        List.of(
            publication(connection, Samples.NOW),
            publication(connection, Samples.NOW.plusSeconds(1)),
            publication(connection, LATER));
    DataDeletion deletion = inserted(connection);

    deleteAll(deletion);

    assertThat(posts).allSatisfy(id -> assertThat(publications().find(id)).isEmpty());
    assertThat(posts).allSatisfy(id -> assertThat(publications().events(id, 0)).isEmpty());
    assertThat(connections().find(connection.id())).isEmpty();
    assertThat(connections().events(connection.id(), 10)).isEmpty();
  }

  @Test
  default void deletePart_once_deletesNoMoreThanTheLimit() {
    Connection connection = disconnected();
    List<PublicationId> posts =
        List.of(
            publication(connection, Samples.NOW),
            publication(connection, Samples.NOW),
            publication(connection, Samples.NOW));

    assertThat(deletions().deletePart(inserted(connection), 2)).isFalse();

    assertThat(posts.stream().filter(id -> publications().find(id).isPresent())).hasSize(1);
    assertThat(connections().find(connection.id())).isPresent();
  }

  @Test
  default void deletePart_connectedAgainSince_keepsTheConnectionAndWhatCameLater() {
    Connection connection = connected(Samples.owner());
    PublicationId before = publication(connection, Samples.NOW);
    PublicationId after = publication(connection, LATER.plusSeconds(1));

    deleteAll(inserted(connection));

    assertThat(publications().find(before)).isEmpty();
    assertThat(publications().find(after)).isPresent();
    assertThat(connections().find(connection.id())).contains(connection);
  }

  @Test
  default void deletePart_publishedAgainAndLeftAgain_keepsWhatCameLater() {
    Connection connection = disconnected();
    PublicationId after = publication(connection, LATER.plusSeconds(1));

    deleteAll(inserted(connection));

    assertThat(publications().find(after)).isPresent();
    assertThat(connections().find(connection.id())).isPresent();
  }

  @Test
  default void deletePart_ofOnePerson_leavesOthersAlone() {
    Connection other = disconnected();
    PublicationId post = publication(other, Samples.NOW);

    deleteAll(inserted(disconnected()));

    assertThat(publications().find(post)).isPresent();
    assertThat(connections().find(other.id())).contains(other);
  }
}
