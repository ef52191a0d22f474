package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.ConnectionSignalsContract;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConnectionSignalsTest implements ConnectionSignalsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public ConnectionSignals signals() {
    return PostgresModule.connectionSignals(DATABASE.get());
  }

  @Override
  public ConnectionRepository connections() {
    return DATABASE.connections();
  }

  @Test
  void await_changeByAnotherReplica_wakes() throws InterruptedException {
    try (PostgresDatabase replica = PostgresDatabase.open(DATABASE.settings())) {
      Connection stored = DATABASE.connection();
      try (Subscription subscription =
          PostgresModule.connectionSignals(replica).subscribe(stored.userId())) {
        connections().update(stored.disconnected(Actor.USER, "left", NOW));
        assertThat(subscription.await(LONG)).isTrue();
      }
    }
  }

  @Test
  void await_deletion_wakes() throws InterruptedException {
    Connection stored = DATABASE.connection();
    connections().update(stored.disconnected(Actor.PLATFORM, "left", NOW));
    DataDeletionRepository deletions = PostgresModule.dataDeletions(DATABASE.get());
    DataDeletion deletion =
        deletions.insert(
            DataDeletion.requested(
                new DeletionCode("code"), Samples.PLATFORM, stored.grant().subject(), NOW),
            "hash");
    try (Subscription subscription = signals().subscribe(stored.userId())) {
      assertThat(deletions.deletePart(deletion, 10)).isTrue();
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  void listening_toBothKindsOfSignals_takesOneConnection() {
    assertThat(
            DATABASE
                .sql()
                .fetchSingle(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND query LIKE 'LISTEN %'
                    """)
                .into(Integer.class))
        .isOne();
  }
}
