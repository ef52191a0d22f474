package com.nexus.social.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.RenewConnectionsUseCase;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenewalWorkerTest {
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Pace PACE = new Pace(4, SHORT, SHORT, Duration.ofSeconds(10));

  private final FakeSystem system = new FakeSystem();

  @Test
  void twoWorkers_withManyDueRenewals_renewEachOnce() {
    List<Connection> connections =
        Stream.generate(() -> new ConnectingSteps(system).connect(Samples.user()))
            .limit(30)
            .toList();
    system.clock().advance(Duration.ofDays(51));
    try (RenewalWorker first = new RenewalWorker(system.renewals(), PACE);
        RenewalWorker second = new RenewalWorker(system.renewals(), PACE)) {
      first.start();
      second.start();
      await().untilAsserted(() -> assertThat(connections).allMatch(this::isRenewed));
    }
    assertThat(system.accounts().renewals()).isEqualTo(30);
  }

  private boolean isRenewed(Connection connection) {
    return system.connections().history(connection.id(), 10).stream()
        .map(ConnectionEvent::kind)
        .toList()
        .equals(List.of(ConnectionEvent.Kind.RENEWED, ConnectionEvent.Kind.CONNECTED));
  }

  @Test
  void worker_whenTheDatabaseGoesAway_goesOnWhenItIsBack() {
    Connection connection = new ConnectingSteps(system).connect(Samples.user());
    system.clock().advance(Duration.ofDays(51));
    try (RenewalWorker worker = new RenewalWorker(new Unreliable(system.renewals()), PACE)) {
      worker.start();
      await().untilAsserted(() -> assertThat(connection).matches(this::isRenewed));
    }
  }

  /** Each of its methods fails the first times. */
  private static final class Unreliable implements RenewConnectionsUseCase {
    private final RenewConnectionsUseCase renewals;
    private final AtomicInteger claims = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();

    Unreliable(RenewConnectionsUseCase renewals) {
      this.renewals = renewals;
    }

    private static void failAtFirst(AtomicInteger calls) {
      if (calls.incrementAndGet() <= 3) {
        throw new StorageUnavailableException(new Exception("gone"));
      }
    }

    @Override
    public List<Connection> claimDue(int limit) {
      failAtFirst(claims);
      return renewals.claimDue(limit);
    }

    @Override
    public void renew(Connection claimed) {
      renewals.renew(claimed);
    }

    @Override
    public Duration untilDue(Duration patience) {
      failAtFirst(waits);
      return renewals.untilDue(patience);
    }
  }
}
