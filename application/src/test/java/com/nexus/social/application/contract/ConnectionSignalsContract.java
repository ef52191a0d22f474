package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link ConnectionSignals} does. */
public interface ConnectionSignalsContract {
  /** Long enough for any signal; only a failing test waits for it. */
  Duration LONG = Duration.ofSeconds(20);

  /** Short enough to be waited for in vain. */
  Duration SHORT = Duration.ofMillis(300);

  /** The signals under test; the same at each call within a test. */
  ConnectionSignals signals();

  /** The repository that belongs to the signals. */
  ConnectionRepository connections();

  @Test
  default void await_newConnectionOfTheUser_wakes() throws InterruptedException {
    AccountOwner owner = Samples.owner();
    try (Subscription subscription = signals().subscribe(owner.userId())) {
      connections().insert(Samples.connection(owner));
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  default void await_changeOfTheUsersConnection_wakes() throws InterruptedException {
    Connection stored = connections().insert(Samples.connection(Samples.owner())).orElseThrow();
    try (Subscription subscription = signals().subscribe(stored.userId())) {
      connections().update(stored.disconnected(Actor.USER, "left", Samples.NOW));
      assertThat(subscription.await(LONG)).isTrue();
    }
  }

  @Test
  default void await_changeOfAnotherUsers_doesNotWake() throws InterruptedException {
    try (Subscription subscription = signals().subscribe(Samples.user())) {
      connections().insert(Samples.connection(Samples.owner()));
      assertThat(subscription.await(SHORT)).isFalse();
    }
  }

  @Test
  default void await_changedBefore_wakesAtLeastOnce() throws InterruptedException {
    AccountOwner owner = Samples.owner();
    try (Subscription first = signals().subscribe(owner.userId());
        Subscription second = signals().subscribe(owner.userId())) {
      connections().insert(Samples.connection(owner));
      assertThat(first.await(LONG)).isTrue();
      assertThat(second.await(LONG)).isTrue();
    }
  }
}
