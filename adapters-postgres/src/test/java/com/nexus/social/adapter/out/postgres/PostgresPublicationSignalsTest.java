package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.PublicationSignalsContract;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPublicationSignalsTest implements PublicationSignalsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public PublicationSignals signals() {
    return PostgresModule.publicationSignals(DATABASE.get());
  }

  @Override
  public void change(PublicationId id) {
    PublicationRepository publications = DATABASE.publications();
    Publication publication = publications.find(id).orElseThrow();
    assertThat(publications.update(publication.throttled(TestDatabase.FAILURE, SHORT, Samples.NOW)))
        .isPresent();
  }

  @Override
  public PublicationId publication() {
    try (Subscription subscription = signals().subscribeToAll()) {
      PublicationId id = DATABASE.publication().id();
      // Its signal is not to be taken for that of a later change.
      assertThat(subscription.await(LONG)).isTrue();
      return id;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void await_changeByAnotherReplica_wakes() throws InterruptedException {
    PublicationId id = publication();
    try (PostgresDatabase replica = PostgresDatabase.open(DATABASE.settings());
        Subscription subscription = PostgresModule.publicationSignals(replica).subscribe(id)) {
      change(id);
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  void await_notificationFromSomebodyElse_wakesAndDoesNoHarm() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription subscription = signals().subscribe(id)) {
      DATABASE.sql().execute("NOTIFY publications, 'vacuumed'");
      assertThat(subscription.await(LONG)).isTrue();
      change(id);
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  void await_changeThatWasRolledBack_doesNotWake() throws InterruptedException {
    PublicationId id = publication();
    try (Subscription subscription = signals().subscribe(id)) {
      Publication stale = DATABASE.publications().find(id).orElseThrow();
      change(id);
      assertThat(subscription.await(LONG)).isTrue();
      assertThat(DATABASE.publications().update(stale.failed(TestDatabase.FAILURE, Samples.NOW)))
          .isEmpty();
      assertThat(subscription.await(SHORT)).isFalse();
    }
  }
}
