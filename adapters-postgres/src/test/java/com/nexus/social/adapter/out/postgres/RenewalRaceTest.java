package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static com.nexus.social.application.contract.Samples.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Races;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.TokenRenewal;
import com.nexus.social.domain.connection.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RenewalRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant DUE = NOW.plus(Duration.ofDays(50));
  private static final Instant LEASE_END = DUE.plusSeconds(600);

  @Test
  void renewals_ofTwoReplicasAtOnce_eachConnectionGoesToOne() {
    List<ConnectionId> due =
        Stream.generate(() -> DATABASE.connection().id()).limit(1_000).toList();
    try (PostgresDatabase other = PostgresDatabase.open(DATABASE.settings())) {
      List<Callable<List<ConnectionId>>> workers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        workers.add(() -> renewAllThatAreDue(DATABASE.connections()));
        workers.add(() -> renewAllThatAreDue(PostgresModule.connections(other)));
      }

      List<ConnectionId> renewed = Races.run(workers).stream().flatMap(List::stream).toList();

      assertThat(renewed).containsExactlyInAnyOrderElementsOf(due);
    }
    assertThat(due)
        .allSatisfy(
            id ->
                assertThat(DATABASE.connections().events(id, 10))
                    .extracting(ConnectionEvent::kind)
                    .containsExactly(ConnectionEvent.Kind.RENEWED, ConnectionEvent.Kind.CONNECTED));
    assertThat(DATABASE.connections().claimRenewals(DUE, DUE, 1)).isEmpty();
  }

  /** Works until nothing is due; fails if anybody else took what it had taken. */
  private static List<ConnectionId> renewAllThatAreDue(ConnectionRepository connections) {
    List<ConnectionId> renewed = new ArrayList<>();
    List<Connection> claimed = connections.claimRenewals(DUE, LEASE_END, 7);
    while (!claimed.isEmpty()) {
      for (Connection connection : claimed) {
        renewed.add(connections.update(renewed(connection)).orElseThrow().id());
      }
      claimed = connections.claimRenewals(DUE, LEASE_END, 7);
    }
    return renewed;
  }

  private static ConnectionChange renewed(Connection connection) {
    Validity validity =
        new Validity(DUE, Optional.of(DUE.plus(Duration.ofDays(60))), Optional.empty());
    return new TokenRenewal(connection, (Active) connection.state(), RENEWAL, Actor.SYSTEM)
        .renewed(connection.grant(), Samples.tokens("new"), validity, DUE, new Random(1));
  }
}
