package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a newer version stored, while an older one still works. */
class UnreadableRowsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LEASE_END = NOW.plusSeconds(15);

  @ParameterizedTest
  @ValueSource(strings = {"{\"kind\": \"hologram\"}", "{\"kind\": \"image_post\"}"})
  void claimDue_unreadableRow_givesTheOthersAndPutsItOff(String content) {
    Publication unreadable = DATABASE.publication();
    Publication readable = DATABASE.publication();
    DATABASE
        .sql()
        .execute(
            "UPDATE publications SET content = ?::jsonb, due_at = due_at - interval '1 minute'"
                + " WHERE id = ?",
            content,
            unreadable.id().value());

    assertThat(DATABASE.publications().claimDue(NOW, LEASE_END, 10))
        .extracting(Publication::id)
        .containsExactly(readable.id());

    Publication again = DATABASE.publications().claimDue(LEASE_END, LEASE_END, 10).getFirst();
    assertThat(again.id()).isEqualTo(readable.id());
    assertThat(DATABASE.publications().update(again.failed(TestDatabase.FAILURE, LEASE_END)))
        .isPresent();
    assertThat(DATABASE.publications().nextDue()).contains(NOW.plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "capabilities = ARRAY['TELEPORT']",
        "account_picture = 'no uri'",
        "failure_cause = 'X', failure_guidance = 'Y', failed_at = now()"
      })
  void claimRenewals_unreadableRow_givesTheOthersAndPutsItOff(String change) {
    Connection unreadable = DATABASE.connection();
    Connection readable = DATABASE.connection();
    makeUnreadable(unreadable, change);
    Instant due = dueAt(readable);

    assertThat(DATABASE.connections().claimRenewals(due, due.plusSeconds(15), 10))
        .extracting(Connection::id)
        .containsExactly(readable.id());

    Connection claimed = DATABASE.connections().find(readable.id()).orElseThrow();
    assertThat(DATABASE.connections().update(claimed.disconnected(Actor.USER, "left", due)))
        .isPresent();
    assertThat(DATABASE.connections().nextRenewal()).contains(due.plus(Duration.ofHours(1)));
  }

  @Test
  void holdingTokens_unreadableRows_givesTheOthers() {
    List<ConnectionId> readable = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Connection connection = DATABASE.connection();
      // Whole batches of them, some of which are at the very end, or at the beginning.
      if (i % 4 == 0) {
        readable.add(connection.id());
      } else {
        makeUnreadable(connection, "capabilities = ARRAY['TELEPORT']");
      }
    }

    List<ConnectionId> seen = new ArrayList<>();
    List<Connection> batch = DATABASE.connections().holdingTokens(Optional.empty(), 2);
    while (!batch.isEmpty()) {
      batch.forEach(each -> seen.add(each.id()));
      batch = DATABASE.connections().holdingTokens(Optional.of(seen.getLast()), 2);
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(readable);
  }

  private static void makeUnreadable(Connection connection, String change) {
    DATABASE
        .sql()
        .execute(
            "UPDATE platform_connections SET %s WHERE id = ?".formatted(change),
            connection.id().value());
  }

  private static Instant dueAt(Connection connection) {
    return ((Active) connection.state()).renewal().dueAt().orElseThrow();
  }

  @Test
  void claimDue_unreadableRow_isLoggedWithItsIdAndWithoutItsContent() {
    Publication unreadable = DATABASE.publication();
    DATABASE
        .sql()
        .execute("UPDATE publications SET content = '{\"kind\": \"x\", \"t\": \"private\"}'");
    Logger logger = (Logger) LoggerFactory.getLogger(ReadableRows.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      assertThat(DATABASE.publications().claimDue(NOW, LEASE_END, 10)).isEmpty();
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list).hasSize(1);
    ILoggingEvent event = log.list.getFirst();
    assertThat(event.getFormattedMessage()).contains(unreadable.id().value().toString());
    assertThat(event.getThrowableProxy().getMessage()).doesNotContain("private");
  }
}
