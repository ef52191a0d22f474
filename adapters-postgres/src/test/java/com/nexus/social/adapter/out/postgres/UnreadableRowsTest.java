package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.time.Instant;
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

  @Test
  void claimDue_unreadableRow_isLoggedWithItsIdAndWithoutItsContent() {
    Publication unreadable = DATABASE.publication();
    DATABASE
        .sql()
        .execute("UPDATE publications SET content = '{\"kind\": \"x\", \"t\": \"private\"}'");
    Logger logger = (Logger) LoggerFactory.getLogger(JooqPublicationRepository.class);
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
