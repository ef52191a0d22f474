package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenRenewal;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ConnectionRepository} does. As a queue: {@link RenewalQueueContract}. */
public interface ConnectionRepositoryContract extends RenewalQueueContract {
  private Connection inserted(AccountOwner owner) {
    return connections().insert(Samples.connection(owner)).orElseThrow();
  }

  private static ConnectionChange reconnected(Connection connection, String token) {
    return connection.reconnected(
        Samples.grant(connection.owner(), "new.handle"),
        Samples.active(token),
        Samples.NOW.plusSeconds(9));
  }

  private static void assertStored(Connection stored, Connection expected, long version) {
    assertThat(stored.history().version()).isEqualTo(version);
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("history.version")
        .isEqualTo(expected);
  }

  @Test
  default void insert_newOwner_isStoredAsVersionOne() {
    ConnectionChange change = Samples.connection(Samples.owner());
    Connection stored = connections().insert(change).orElseThrow();

    assertStored(stored, change.after(), 1);
    assertThat(connections().find(stored.id())).contains(stored);
    assertThat(connections().find(stored.owner())).contains(stored);
  }

  @Test
  default void insert_withoutWhatIsOptional_isStoredUnchanged() {
    AccountOwner owner = Samples.owner();
    ConnectionChange change =
        Connection.begun(
            new ConnectionId(UUID.randomUUID()),
            owner,
            new Grant(
                Samples.LOGIN,
                "person",
                new PlatformAccount(owner.accountId(), "plain", "", Optional.empty()),
                Set.of(),
                Set.of()),
            Active.begun(
                new Tokens(new SealedToken(new byte[] {1}), Optional.empty()),
                new Validity(Samples.NOW, Optional.empty(), Optional.empty()),
                Samples.RENEWAL,
                Samples.NOW),
            Samples.NOW);

    Connection stored = connections().insert(change).orElseThrow();

    assertStored(stored, change.after(), 1);
    assertThat(connections().find(stored.id())).contains(stored);
  }

  @Test
  default void find_unknown_isEmpty() {
    assertThat(connections().find(new ConnectionId(UUID.randomUUID()))).isEmpty();
    assertThat(connections().find(Samples.owner())).isEmpty();
    assertThat(connections().findBySubject(Samples.PLATFORM, "nobody")).isEmpty();
  }

  @Test
  default void insert_ownerWithConnection_isRefused() {
    AccountOwner owner = Samples.owner();
    Connection first = inserted(owner);

    assertThat(connections().insert(Samples.connection(owner))).isEmpty();
    assertThat(connections().find(owner)).contains(first);
    assertThat(connections().events(first.id(), 10)).hasSize(1);
  }

  @Test
  default void insert_sameAccountOfAnotherUser_isStored() {
    AccountOwner owner = Samples.owner();
    Connection first = inserted(owner);
    Connection second =
        inserted(new AccountOwner(Samples.user(), owner.platform(), owner.accountId()));

    assertThat(connections().findBySubject(Samples.PLATFORM, first.grant().subject()))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  default void insert_sameOwnerManyTimesAtOnce_oneIsStored() {
    AccountOwner owner = Samples.owner();
    List<Optional<Connection>> results =
        Races.run(
            IntStream.range(0, 16)
                .<Callable<Optional<Connection>>>mapToObj(
                    _ -> () -> connections().insert(Samples.connection(owner)))
                .toList());
    assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  default void update_currentVersion_isStoredAsTheNext() {
    Connection stored = inserted(Samples.owner());
    ConnectionChange change = reconnected(stored, "b");

    Connection updated = connections().update(change).orElseThrow();

    assertStored(updated, change.after(), 2);
    assertThat(connections().find(stored.id())).contains(updated);
  }

  @Test
  default void update_eachState_isStoredUnchanged() {
    Failure failure =
        new Failure(
            FailureCause.REAUTHORIZATION_REQUIRED,
            "Connect again.",
            Optional.of(new PlatformFault(190, 460, "The password changed.", "AbC")));
    Connection stored = inserted(Samples.owner());
    TokenRenewal renewal =
        new TokenRenewal(stored, (Active) stored.state(), Samples.RENEWAL, Actor.SYSTEM);
    List<UnaryOperator<Connection>> changes =
        List.of(
            _ ->
                renewal
                    .failed(
                        Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "No answer."),
                        at(1),
                        new Random(1))
                    .after(),
            each -> each.reauthorizationRequired(failure, Actor.PLATFORM, at(2)).after(),
            each -> each.disconnected(Actor.USER, "bye", at(3)).after(),
            each -> reconnected(each, "c").after());
    Connection current = stored;
    for (UnaryOperator<Connection> change : changes) {
      Connection next = change.apply(current);
      Connection updated =
          connections()
              .update(new ConnectionChange(next, ConnectionEvent.Kind.RENEWED, Actor.SYSTEM, "why"))
              .orElseThrow();
      assertStored(updated, next, current.history().version() + 1);
      assertThat(connections().find(stored.id())).contains(updated);
      current = updated;
    }
  }

  private static Instant at(long seconds) {
    return Samples.NOW.plusSeconds(seconds);
  }

  @Test
  default void update_oldVersion_isRefusedAndChangesNothing() {
    Connection first = inserted(Samples.owner());
    Connection second = connections().update(reconnected(first, "b")).orElseThrow();

    assertThat(connections().update(reconnected(first, "c"))).isEmpty();
    assertThat(connections().find(first.id())).contains(second);
    assertThat(connections().events(first.id(), 10)).hasSize(2);
  }

  @Test
  default void update_sameVersionManyTimesAtOnce_oneIsStored() {
    Connection stored = inserted(Samples.owner());
    List<Optional<Connection>> results =
        Races.run(
            Collections.<Callable<Optional<Connection>>>nCopies(
                16, () -> connections().update(reconnected(stored, "b"))));
    assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  default void events_ofAConnection_areWhatHappenedTheNewestFirst() {
    Connection first = inserted(Samples.owner());
    Connection second = connections().update(reconnected(first, "b")).orElseThrow();
    connections().update(second.disconnected(Actor.USER, "No longer needed.", at(20)));

    assertThat(connections().events(first.id(), 2))
        .containsExactly(
            new ConnectionEvent(
                3, at(20), ConnectionEvent.Kind.DISCONNECTED, Actor.USER, "No longer needed."),
            new ConnectionEvent(
                2,
                at(9),
                ConnectionEvent.Kind.CONNECTED,
                Actor.USER,
                "Connected @new.handle again."));
  }

  @Test
  default void list_ofAUser_isTheNewestFirstPageByPage() {
    UserId user = Samples.user();
    List<Connection> stored = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      AccountOwner owner = new AccountOwner(user, Samples.PLATFORM, "account" + i);
      // Some at the same time.
      stored.add(connections().insert(Samples.connection(owner, at(i / 2))).orElseThrow());
    }
    inserted(Samples.owner());

    List<Connection> listed = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    List<Connection> page;
    do {
      page =
          connections().list(new ConnectionFilter(Optional.of(user), Optional.empty(), after, 3));
      listed.addAll(page);
      after = page.isEmpty() ? after : Optional.of(Place.of(page.getLast()));
    } while (!page.isEmpty());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(listed)
        .isSortedAccordingTo(
            Comparator.comparing((Connection each) -> each.history().createdAt()).reversed());
  }

  @Test
  default void list_byState_hasNoOthers() {
    UserId user = Samples.user();
    Connection active = inserted(new AccountOwner(user, Samples.PLATFORM, "a"));
    Connection left = inserted(new AccountOwner(user, Samples.PLATFORM, "b"));
    Connection disconnected =
        connections().update(left.disconnected(Actor.USER, "bye", at(1))).orElseThrow();

    assertThat(list(user, ConnectionStatus.ACTIVE)).containsExactly(active);
    assertThat(list(user, ConnectionStatus.DISCONNECTED)).containsExactly(disconnected);
    assertThat(list(user, ConnectionStatus.REAUTHORIZATION_REQUIRED)).isEmpty();
  }

  private List<Connection> list(UserId user, ConnectionStatus status) {
    return connections()
        .list(new ConnectionFilter(Optional.of(user), Optional.of(status), Optional.empty(), 10));
  }

  @Test
  default void reseal_currentVersion_storesOtherBytesAndIsNoEvent() {
    Connection stored = inserted(Samples.owner());

    assertThat(connections().reseal(stored, Samples.tokens("resealed"))).isTrue();

    Connection found = connections().find(stored.id()).orElseThrow();
    assertThat(((Active) found.state()).tokens()).isEqualTo(Samples.tokens("resealed"));
    assertThat(found.history())
        .isEqualTo(new History(Samples.NOW, Samples.NOW, 1, stored.history().version() + 1));
    assertThat(connections().events(stored.id(), 10)).hasSize(1);
  }

  @Test
  default void reseal_oldVersion_isFalseAndChangesNothing() {
    Connection stored = inserted(Samples.owner());
    Connection changed = connections().update(reconnected(stored, "b")).orElseThrow();

    assertThat(connections().reseal(stored, Samples.tokens("resealed"))).isFalse();
    assertThat(connections().find(stored.id())).contains(changed);
  }

  @Test
  default void holdingTokens_batchByBatch_givesEachThatHoldsAnyOnce() {
    Set<ConnectionId> holding = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      holding.add(inserted(Samples.owner()).id());
    }
    Connection left = inserted(Samples.owner());
    connections().update(left.disconnected(Actor.USER, "bye", at(1)));

    List<ConnectionId> seen = new ArrayList<>();
    List<Connection> batch = connections().holdingTokens(Optional.empty(), 2);
    while (!batch.isEmpty()) {
      batch.forEach(each -> seen.add(each.id()));
      batch = connections().holdingTokens(Optional.of(batch.getLast().id()), 2);
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(holding).doesNotContain(left.id());
    assertThat(connections().countHoldingTokens()).isEqualTo(seen.size());
  }
}
