package com.nexus.social.bootstrap.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.SandboxControl;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.Subscription;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Holds the server at its crash points: in a call, by not letting Instagram's side go on; in a
 * write, by a lock on the row. Closing it, when the server is dead, lets go of nothing that the
 * server could still finish.
 */
final class CrashTrap implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final SandboxControl control;
  private final RowLocks locks;
  private final Semaphore caught = new Semaphore(0);
  private final CountDownLatch serverIsDead = new CountDownLatch(1);
  private final List<Subscription> hooks = new ArrayList<>();
  private int inCalls;
  private int inWrites;

  CrashTrap(SandboxControl control, DataSource database) {
    this.control = control;
    this.locks = new RowLocks(database);
  }

  /** Holds the first call of the account that comes to the point. */
  void set(CrashPoint point, String account, String connection) {
    if (point.inTheWrite()) {
      inWrites++;
    } else {
      inCalls++;
    }
    AtomicBoolean used = new AtomicBoolean();
    hooks.add(
        control.hook(
            point.call(),
            point.moment(),
            call -> {
              if (account.equals(call.accountId()) && used.compareAndSet(false, true)) {
                hold(point, connection);
              }
            }));
    if (!point.inTheWrite() && !point.takesEffectLate()) {
      // What comes of the call once it is let go: nothing, as nobody is there any more.
      control.inject(
          FaultRule.once(point.call(), point.moment(), new Fault.Drop()).onlyFor(account));
    }
  }

  private void hold(CrashPoint point, String connection) {
    if (point.inTheWrite()) {
      locks.lock("SELECT id FROM publications WHERE connection_id = ?", connection);
      return;
    }
    caught.release();
    try {
      serverIsDead.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the server stands at every point. */
  void awaitAllCaught() throws InterruptedException {
    assertThat(caught.tryAcquire(inCalls, PATIENCE_SECONDS, SECONDS)).isTrue();
    locks.awaitWaiting(inWrites, Duration.ofSeconds(PATIENCE_SECONDS));
  }

  @Override
  public void close() throws SQLException {
    locks.close();
    hooks.forEach(Subscription::close);
    serverIsDead.countDown();
  }
}
