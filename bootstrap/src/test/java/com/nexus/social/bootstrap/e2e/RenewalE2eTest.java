package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.v1.Actor;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are renewed without a human hand, and each by one server. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RenewalE2eTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int RACE = 1_000;

  @TempDir private Path directory;

  @Test
  void twoServers_racingForDueRenewals_callMetaOnceForEach() throws Exception {
    try (ClockedLab lab = new ClockedLab(directory, 2)) {
      connect(lab, RACE);
      assertThat(lab.sandbox().control().calls(CallKind.REFRESH)).isEmpty();

      lab.pass(Duration.ofDays(51));

      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () ->
                  count(lab, "SELECT count(*) FROM connection_events WHERE sequence = 2") >= RACE);
      assertThat(lab.sandbox().control().calls(CallKind.REFRESH)).hasSize(RACE);
      assertThat(
              count(
                  lab,
                  "SELECT count(*) FROM platform_connections c WHERE status = 'ACTIVE' AND ("
                      + " SELECT array_agg(kind ORDER BY sequence) FROM connection_events"
                      + " WHERE connection_id = c.id) = ARRAY['CONNECTED', 'RENEWED']"))
          .isEqualTo(RACE);
    }
  }

  /** Connects one account for many users, a few at a time. */
  private static void connect(ClockedLab lab, int count) throws Exception {
    try (ExecutorService users = Executors.newFixedThreadPool(8)) {
      List<Future<String>> connections =
          IntStream.range(0, count).mapToObj(_ -> users.submit(() -> lab.api().connect())).toList();
      for (Future<String> connection : connections) {
        assertThat(connection.get()).isNotEmpty();
      }
    }
  }

  private static long count(ClockedLab lab, String query) throws SQLException {
    try (var session = lab.postgres().getConnection();
        var statement = session.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void connection_over200Days_isRenewedByItselfAndStillPublishes() throws IOException {
    try (ClockedLab lab = new ClockedLab(directory, 1)) {
      String id = lab.api().connect();
      Instant end = lab.now().plus(Duration.ofDays(200));

      while (lab.now().isBefore(end)) {
        lab.pass(Duration.ofDays(1));
        Connection connection = lab.api().connection(id);
        if (!lab.now().isBefore(instant(connection.getNextRenewalTime()))) {
          Awaitility.await()
              .atMost(PATIENCE)
              .until(() -> isRenewedSince(connection, lab.api().connection(id)));
        }
      }

      String publication = lab.api().publish(id, "after 200 days");
      assertThat(lab.api().untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
      List<ConnectionEvent> history = lab.api().history(id);
      assertThat(history.getLast().getKind()).isEqualTo(ConnectionEvent.Kind.KIND_CONNECTED);
      assertThat(history.subList(0, history.size() - 1))
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(event -> event.getKind() == ConnectionEvent.Kind.KIND_RENEWED)
          .allMatch(event -> event.getActor() == Actor.ACTOR_SYSTEM);
    }
  }

  private static boolean isRenewedSince(Connection before, Connection now) {
    return instant(now.getLastRenewalTime()).isAfter(instant(before.getLastRenewalTime()));
  }

  private static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }
}
