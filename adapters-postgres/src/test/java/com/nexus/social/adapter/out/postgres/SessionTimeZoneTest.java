package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.publication.Publication;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTimeZoneTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void instants_inASessionOfAnotherTimeZone_areTheSame() {
    TimeZone before = TimeZone.getDefault();
    // The driver gives every session the time zone of the process.
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    try (PostgresDatabase elsewhere = PostgresDatabase.open(DATABASE.settings())) {
      assertThat(elsewhere.sql().fetchSingle("SHOW timezone").get(0)).isEqualTo("Asia/Kathmandu");

      PublicationRepository publications = PostgresModule.publications(elsewhere);
      Publication stored = DATABASE.publication();
      assertThat(publications.find(stored.id())).contains(stored);
      assertThat(publications.nextDue()).contains(NOW);
      assertThat(publications.claimDue(NOW.minusMillis(1), NOW.plusSeconds(15), 1)).isEmpty();
      assertThat(publications.claimDue(NOW, NOW.plusSeconds(15), 1)).hasSize(1);
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(DATABASE.publications().nextDue()).contains(NOW.plusSeconds(15));
    assertThat(
            DATABASE
                .sql()
                .fetchSingle("SELECT extract(epoch FROM received_at)::bigint FROM publications")
                .into(Long.class))
        .isEqualTo(NOW.getEpochSecond());
  }
}
