package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.Transition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration LONG = Duration.ofSeconds(30);

  /** Something that is over again when it returns. */
  private interface Outage {
    void happen(PublicationRepository publications) throws Exception;
  }

  @Test
  void restart_ofTheServer_isToldAndWeathered(@TempDir Path folder) throws Exception {
    try (RestartableServer server = new RestartableServer(folder);
        PostgresDatabase database = PostgresDatabase.open(server.settings())) {
      assertWeathers(
          database,
          publications -> {
            server.stop();
            assertUnavailable(publications::nextDue);
            assertUnavailable(() -> publications.claimDue(NOW, NOW, 1));
            server.start();
          });
    }
  }

  @Test
  void kill_ofEveryBackend_isToldAndWeathered() throws Exception {
    assertWeathers(
        DATABASE.get(),
        _ -> {
          try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running =
                executor.submit(() -> DATABASE.sql().execute("SELECT pg_sleep(60)"));
            await().atMost(LONG).until(OutageTest::sleeps);
            TestServer.execute(
                DATABASE.settings(),
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """);
            assertThatThrownBy(running::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StorageUnavailableException.class);
          }
        });
  }

  @Test
  void pool_exhausted_isToldAndWeathered() throws Exception {
    CountDownLatch busy = new CountDownLatch(DATABASE.settings().poolSize());
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < DATABASE.settings().poolSize(); i++) {
        executor.execute(() -> holdConnection(busy, done));
      }
      busy.await();
      try {
        assertUnavailable(DATABASE.publications()::nextDue);
      } finally {
        done.countDown();
      }
    }
    assertThat(DATABASE.publications().nextDue()).isEmpty();
  }

  private static void holdConnection(CountDownLatch busy, CountDownLatch done) {
    DATABASE
        .sql()
        .connection(
            _ -> {
              busy.countDown();
              done.await();
            });
  }

  private static boolean sleeps() {
    return DATABASE
        .sql()
        .fetchSingle(
            """
            SELECT count(*) > 0 FROM pg_stat_activity
            WHERE wait_event = 'PgSleep' AND datname = current_database()
            """)
        .into(Boolean.class);
  }

  private static void assertUnavailable(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(StorageUnavailableException.class);
  }

  /** What was stored is read again, whoever waits is woken, and signals come again. */
  private static void assertWeathers(PostgresDatabase database, Outage outage) throws Exception {
    PublicationRepository publications = PostgresModule.publications(database);
    var connection =
        PostgresModule.connections(database)
            .insert(Samples.connection(Samples.owner()))
            .orElseThrow();
    Transition accepted = Samples.accepted(connection.id());
    PublicationId id = accepted.after().id();
    try (Subscription subscription = PostgresModule.publicationSignals(database).subscribe(id)) {
      publications.insert(accepted);
      assertThat(subscription.await(LONG)).isTrue();

      outage.happen(publications);

      Publication found =
          await()
              .atMost(LONG)
              .ignoreExceptionsInstanceOf(StorageUnavailableException.class)
              .until(() -> publications.find(id), Optional::isPresent)
              .orElseThrow();
      assertThat(subscription.await(LONG)).as("woken, as a signal may be lost").isTrue();
      publications.update(found.throttled(TestDatabase.FAILURE, LONG, NOW));
      assertThat(subscription.await(LONG)).as("signalled").isTrue();
    }
  }
}
