package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.connection.Renewal.Trouble;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL adds to the contract of the repository. */
class ConnectionStorageTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant FINE = NOW.plusNanos(123_456_999);
  private static final Instant STORED = NOW.plusNanos(123_456_000);

  @Test
  void instants_finerThanAMicrosecond_areStoredAndReturnedToTheMicrosecond() {
    Active active =
        new Active(
            Samples.tokens("a"),
            new Validity(FINE, Optional.of(FINE), Optional.of(FINE)),
            new Renewal(
                Optional.of(FINE),
                1,
                Optional.of(
                    new Trouble(Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "Wait."), FINE))));
    var owner = Samples.owner();
    Connection fresh =
        Connection.begun(
                Samples.connection(owner).after().id(),
                owner,
                Samples.grant(owner, "fine"),
                active,
                FINE)
            .after();

    Connection stored =
        DATABASE
            .connections()
            .insert(
                new ConnectionChange(fresh, ConnectionEvent.Kind.CONNECTED, Actor.USER, "Hello."))
            .orElseThrow();

    assertThat(stored.history()).isEqualTo(new History(STORED, STORED, 1, 1));
    assertThat(((Active) stored.state()).validity())
        .isEqualTo(new Validity(STORED, Optional.of(STORED), Optional.of(STORED)));
    assertThat(((Active) stored.state()).renewal().dueAt()).contains(STORED);
    assertThat(DATABASE.connections().find(stored.id())).contains(stored);
    assertThat(DATABASE.connections().claimRenewals(FINE, FINE, 1)).hasSize(1);
    assertThat(DATABASE.connections().events(stored.id(), 1))
        .extracting(ConnectionEvent::at)
        .containsExactly(STORED);

    Connection claimed = DATABASE.connections().find(stored.id()).orElseThrow();
    Connection left =
        DATABASE.connections().update(claimed.disconnected(Actor.USER, "left", FINE)).orElseThrow();
    assertThat(left.state()).isEqualTo(new Disconnected(Actor.USER, STORED));
  }

  @Test
  void list_ofAllUsers_isInOneOrderWhateverTheState() {
    List<Connection> stored = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Connection connection =
          DATABASE
              .connections()
              // Some at the same time, and in different states.
              .insert(Samples.connection(Samples.owner(), NOW.plusSeconds(i / 4)))
              .orElseThrow();
      stored.add(i % 3 == 0 ? left(connection) : connection);
    }

    assertThat(pages(Optional.empty())).containsExactlyElementsOf(inOrder(stored));
    for (ConnectionStatus status : ConnectionStatus.values()) {
      assertThat(pages(Optional.of(status)))
          .containsExactlyElementsOf(
              inOrder(stored).stream()
                  .filter(each -> ConnectionStatus.of(each.state()) == status)
                  .toList());
    }
  }

  private static Connection left(Connection connection) {
    return DATABASE
        .connections()
        .update(connection.disconnected(Actor.USER, "left", NOW))
        .orElseThrow();
  }

  private static List<Connection> inOrder(List<Connection> connections) {
    return connections.stream()
        .sorted(
            Comparator.comparing((Connection each) -> each.history().createdAt())
                .reversed()
                .thenComparing(each -> each.id().value().toString()))
        .toList();
  }

  private static List<Connection> pages(Optional<ConnectionStatus> status) {
    List<Connection> listed = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    List<Connection> page;
    do {
      page = DATABASE.connections().list(new ConnectionFilter(Optional.empty(), status, after, 3));
      listed.addAll(page);
      after = page.isEmpty() ? after : Optional.of(Place.of(page.getLast()));
    } while (!page.isEmpty());
    return listed;
  }
}
