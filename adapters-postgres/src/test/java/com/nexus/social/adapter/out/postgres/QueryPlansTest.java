package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Publications that have ended are ever more, and in nobody's way. */
class QueryPlansTest {
  private static final Instant UNTIL = NOW.plusSeconds(15);
  private static final PostgresDatabase DATABASE = TestServer.openDatabaseWithOneConnection();
  private static final DSLContext SQL = DATABASE.sql();
  private static final PublicationRepository PUBLICATIONS = PostgresModule.publications(DATABASE);
  private static final ConnectionId CONNECTION =
      PostgresModule.connections(DATABASE)
          .insert(Samples.connection(Samples.owner()))
          .orElseThrow()
          .id();

  @BeforeAll
  static void fill() {
    EndedPublications.store(SQL, CONNECTION);
    for (int i = 0; i < 20; i++) {
      PUBLICATIONS.insert(Samples.accepted(CONNECTION, "due-" + i, NOW));
    }
    SQL.execute("VACUUM ANALYZE");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void claimDue_amongManyEnded_readsTheIndexOfDueWork() {
    assertPlan(DueWork.claim(NOW, UNTIL, 50));
  }

  @Test
  void nextDue_amongManyEnded_readsTheIndexOfDueWork() {
    assertPlan(DueWork.QUEUE.next());
  }

  private static void assertPlan(Query query) {
    assertThat(SQL.explain(query).plan())
        .contains("publications_due_work")
        .doesNotContain("Seq Scan on");
  }

  @Test
  void everyMethod_calledOften_scansNothing() {
    long before = scans();
    // Often enough for PostgreSQL to think of plans that do not look at the values any more.
    for (int i = 0; i < 20; i++) {
      publishOne("often-" + i);
    }
    assertThat(scans()).isEqualTo(before);
  }

  private static void publishOne(String name) {
    assertThat(PUBLICATIONS.insert(Samples.accepted(CONNECTION, name, NOW.minusSeconds(1))))
        .isTrue();
    assertThat(PUBLICATIONS.nextDue()).isPresent();
    Publication claimed = PUBLICATIONS.claimDue(NOW.minusSeconds(1), UNTIL, 50).getFirst();
    PUBLICATIONS.extendClaims(Map.of(claimed.id(), claimed.version()), UNTIL);
    Publication publishing =
        PUBLICATIONS
            .update(claimed.containerCreated(new ContainerId(name), POLICY, NOW))
            .flatMap(it -> PUBLICATIONS.update(it.publishIntended(NOW)))
            .orElseThrow();
    MediaId media = new MediaId(name);
    assertThat(PUBLICATIONS.known(CONNECTION, Set.of(media))).isEmpty();
    assertThat(PUBLICATIONS.update(publishing.published(media, Optional.empty(), NOW, NOW)))
        .isEqualTo(PUBLICATIONS.find(CONNECTION, publishing.request().requestId()));
    assertThat(PUBLICATIONS.events(publishing.id(), 0)).hasSize(4);
  }

  private static long scans() {
    SQL.execute("SELECT pg_stat_force_next_flush()");
    return SQL.fetchSingle(
            """
            SELECT sum(seq_scan) FROM pg_stat_user_tables
            WHERE relname IN ('publications', 'publication_events', 'media_containers')
            """)
        .into(Long.class);
  }
}
