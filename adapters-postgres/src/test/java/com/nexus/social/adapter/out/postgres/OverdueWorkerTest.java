package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationState.Processing;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker stores something at the very moment at which another one takes its publication. */
class OverdueWorkerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LATE = NOW.plusSeconds(60);

  @Test
  void claimDue_containerStoredWhileClaiming_isTakenWithIt() throws Exception {
    Publication accepted = DATABASE.publication();
    haltReadersOfPublications();
    try (Connection gate = DATABASE.settings().connect();
        Connection halted =
            DriverManager.getConnection(DATABASE.settings().jdbcUrl(), "halted", "any");
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      gate.setAutoCommit(false);
      DSL.using(gate).execute("SELECT pg_advisory_xact_lock(1)");
      Future<List<Publication>> claim =
          executor.submit(
              () ->
                  new JooqPublicationRepository(DSL.using(halted, SQLDialect.POSTGRES))
                      .claimDue(LATE, LATE.plusSeconds(15), 10));
      await().atMost(Duration.ofSeconds(20)).until(OverdueWorkerTest::oneIsHalted);

      Publication processing =
          DATABASE
              .publications()
              .update(accepted.containerCreated(new ContainerId("c1"), POLICY, NOW))
              .orElseThrow();
      gate.commit();

      assertThat(claim.get())
          .extracting(Publication::state)
          .containsExactly((Processing) processing.state());
      assertThat(claim.get())
          .containsExactly(DATABASE.publications().find(accepted.id()).orElseThrow());
    }
  }

  /** Halts the user of this name at each row, until it gets the lock. */
  private static void haltReadersOfPublications() {
    TestServer.execute(
        DATABASE.settings(),
        """
        CREATE ROLE halted LOGIN;
        GRANT ALL ON ALL TABLES IN SCHEMA public TO halted;
        ALTER TABLE publications ENABLE ROW LEVEL SECURITY;
        CREATE POLICY halt ON publications USING (pg_advisory_xact_lock_shared(1)::text = '')
        """);
  }

  private static boolean oneIsHalted() {
    return DATABASE
        .sql()
        .fetchSingle(
            "SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        .into(Boolean.class);
  }
}
