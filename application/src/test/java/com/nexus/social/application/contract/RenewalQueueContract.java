package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Renewal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every {@link ConnectionRepository} is a queue of renewals. */
public interface RenewalQueueContract {
  /** A lease, past everything that the samples are due at. */
  Instant UNTIL = Samples.NOW.plus(Duration.ofDays(400));

  /** The repository under test; the same one at each call within a test. */
  ConnectionRepository connections();

  private Connection insertedAt(Instant at) {
    return connections().insert(Samples.connection(Samples.owner(), at)).orElseThrow();
  }

  private Connection inserted() {
    return insertedAt(Samples.NOW);
  }

  private static Renewal renewal(Connection connection) {
    return ((Active) connection.state()).renewal();
  }

  private static Instant due(Connection connection) {
    return renewal(connection).dueAt().orElseThrow();
  }

  /** All that are due, also those of other tests. */
  private List<Connection> claim(Instant now) {
    return connections().claimRenewals(now, UNTIL, 10_000);
  }

  private static Optional<Connection> only(List<Connection> claimed, Connection wanted) {
    return claimed.stream().filter(each -> each.id().equals(wanted.id())).findFirst();
  }

  @Test
  default void claimRenewals_due_givesItWithItsLeaseAndANewVersion() {
    Connection stored = inserted();

    Connection claimed = only(claim(due(stored)), stored).orElseThrow();

    assertThat(due(claimed)).isEqualTo(UNTIL);
    assertThat(claimed.history().version()).isEqualTo(2);
    assertThat(claimed.history().events()).isEqualTo(1);
    assertThat(connections().find(stored.id())).contains(claimed);
  }

  @Test
  default void claimRenewals_notYetDue_isLeft() {
    Connection stored = inserted();
    assertThat(only(claim(due(stored).minusMillis(1)), stored)).isEmpty();
  }

  @Test
  default void claimRenewals_claimedByAnother_isLeftUntilTheLeaseEnds() {
    Connection stored = inserted();
    claim(due(stored));
    assertThat(only(claim(UNTIL.minusMillis(1)), stored)).isEmpty();
    assertThat(only(claim(UNTIL), stored)).isPresent();
  }

  @Test
  default void claimRenewals_notActiveAnyMore_isLeft() {
    Connection stored = inserted();
    connections().update(stored.disconnected(Actor.USER, "bye", Samples.NOW));
    assertThat(only(claim(UNTIL), stored)).isEmpty();
  }

  @Test
  default void claimRenewals_several_givesThoseDueLongestFirst() {
    Connection later = insertedAt(Samples.NOW.plusSeconds(2));
    // The samples are due by their validity, which is the same for all: a claim makes the
    // difference.
    claim(due(later));
    Connection first = inserted();
    List<ConnectionId> order = claim(UNTIL).stream().map(Connection::id).toList();
    assertThat(order.indexOf(first.id())).isNotNegative().isLessThan(order.indexOf(later.id()));
  }

  @Test
  default void claimRenewals_moreThanTheLimit_givesTheLimit() {
    Connection first = inserted();
    inserted();
    inserted();
    assertThat(connections().claimRenewals(due(first), UNTIL, 2)).hasSize(2);
  }

  @Test
  default void claimRenewals_manyAtOnce_giveEachToOne() {
    Set<ConnectionId> stored = new HashSet<>();
    Instant due = Samples.NOW;
    for (int i = 0; i < 40; i++) {
      Connection connection = inserted();
      stored.add(connection.id());
      due = due(connection);
    }
    Instant now = due;
    List<Callable<List<Connection>>> claims =
        IntStream.range(0, 8)
            .<Callable<List<Connection>>>mapToObj(
                _ ->
                    () -> {
                      List<Connection> mine = new ArrayList<>();
                      List<Connection> batch = connections().claimRenewals(now, UNTIL, 3);
                      while (!batch.isEmpty()) {
                        mine.addAll(batch);
                        batch = connections().claimRenewals(now, UNTIL, 3);
                      }
                      return mine;
                    })
            .toList();

    List<ConnectionId> claimed =
        Races.run(claims).stream().flatMap(List::stream).map(Connection::id).toList();

    assertThat(claimed).doesNotHaveDuplicates().containsAll(stored);
  }

  @Test
  default void update_afterAnotherClaimedIt_isRefused() {
    Connection stored = inserted();
    Connection claimed = only(claim(due(stored)), stored).orElseThrow();

    assertThat(connections().update(stored.disconnected(Actor.USER, "bye", Samples.NOW))).isEmpty();
    assertThat(connections().update(claimed.disconnected(Actor.USER, "bye", Samples.NOW)))
        .isPresent();
  }

  @Test
  default void claimRenewal_asItWas_takesItThoughItIsNotDue() {
    Connection stored = inserted();

    Connection claimed = connections().claimRenewal(stored, UNTIL).orElseThrow();

    assertThat(due(claimed)).isEqualTo(UNTIL);
    assertThat(connections().find(stored.id())).contains(claimed);
    assertThat(only(claim(due(stored)), stored)).isEmpty();
  }

  @Test
  default void claimRenewal_changedMeanwhile_isRefused() {
    Connection stored = inserted();
    connections().claimRenewal(stored, UNTIL);
    assertThat(connections().claimRenewal(stored, UNTIL)).isEmpty();
  }

  @Test
  default void claimRenewal_notActive_isRefused() {
    Connection stored = inserted();
    Connection left =
        connections().update(stored.disconnected(Actor.USER, "bye", Samples.NOW)).orElseThrow();
    assertThat(connections().claimRenewal(left, UNTIL)).isEmpty();
  }

  @Test
  default void nextRenewal_someAreDue_isWhenTheFirstIs() {
    Connection stored = inserted();
    Instant due = due(stored);
    assertThat(connections().nextRenewal())
        .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(due));
  }
}
