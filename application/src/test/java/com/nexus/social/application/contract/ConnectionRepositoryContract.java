package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ConnectionRepository} does. */
public interface ConnectionRepositoryContract {
  /** The repository under test; the same one at each call within a test. */
  ConnectionRepository connections();

  private Connection inserted(AccountOwner owner) {
    return connections().insert(Samples.connection(owner)).orElseThrow();
  }

  @Test
  default void insert_newOwner_isStoredAsVersionOne() {
    Connection connection = Samples.connection(Samples.owner());
    Connection stored = connections().insert(connection).orElseThrow();

    assertThat(stored.history().version()).isEqualTo(1);
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("history.version")
        .isEqualTo(connection);
    assertThat(connections().find(connection.id())).contains(stored);
    assertThat(connections().find(connection.owner())).contains(stored);
  }

  @Test
  default void find_unknown_isEmpty() {
    assertThat(connections().find(new ConnectionId(UUID.randomUUID()))).isEmpty();
    assertThat(connections().find(Samples.owner())).isEmpty();
  }

  @Test
  default void insert_ownerWithConnection_isRefused() {
    AccountOwner owner = Samples.owner();
    Connection first = inserted(owner);

    assertThat(connections().insert(Samples.connection(owner))).isEmpty();
    assertThat(connections().find(owner)).contains(first);
  }

  @Test
  default void insert_sameAccountOfAnotherUser_isStored() {
    AccountOwner owner = Samples.owner();
    inserted(owner);
    AccountOwner other = new AccountOwner(Samples.user(), owner.platform(), owner.accountId());

    assertThat(connections().insert(Samples.connection(other))).isPresent();
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
    Connection changed =
        stored.renewed(
            Samples.grant(stored.owner(), "new.handle"),
            Samples.active("b"),
            Samples.NOW.plusSeconds(9));

    Connection updated = connections().update(changed).orElseThrow();

    assertThat(updated.history().version()).isEqualTo(2);
    assertThat(updated)
        .usingRecursiveComparison()
        .ignoringFields("history.version")
        .isEqualTo(changed);
    assertThat(connections().find(stored.id())).contains(updated);
  }

  @Test
  default void update_toReauthorizationRequired_keepsTheReasonAndNoToken() {
    Connection stored = inserted(Samples.owner());
    Failure failure = Failure.of(FailureCause.REAUTHORIZATION_REQUIRED, "Connect again.");

    connections().update(stored.reauthorizationRequired(failure, Samples.NOW.plusSeconds(1)));

    assertThat(connections().find(stored.id()).orElseThrow().state())
        .isEqualTo(new ReauthorizationRequired("Connect again."));
  }

  @Test
  default void update_oldVersion_isRefusedAndChangesNothing() {
    Connection first = inserted(Samples.owner());
    Connection second =
        connections()
            .update(first.renewed(first.grant(), Samples.active("b"), Samples.NOW))
            .orElseThrow();

    assertThat(connections().update(first.renewed(first.grant(), Samples.active("c"), Samples.NOW)))
        .isEmpty();
    assertThat(connections().find(first.id())).contains(second);
  }

  @Test
  default void update_sameVersionManyTimesAtOnce_oneIsStored() {
    Connection stored = inserted(Samples.owner());
    List<Optional<Connection>> results =
        Races.run(
            Collections.<Callable<Optional<Connection>>>nCopies(
                16,
                () ->
                    connections()
                        .update(stored.renewed(stored.grant(), Samples.active("b"), Samples.NOW))));
    assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
  }
}
