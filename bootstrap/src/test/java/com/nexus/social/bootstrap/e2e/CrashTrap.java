package com.nexus.social.bootstrap.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.SandboxControl;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.Subscription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * Holds the server at its crash points: in a call, by not letting Instagram's side go on; in a
 * write, by a lock on the row. Closing it, when the server is dead, lets go of nothing that the
 * server could still finish.
 */
final class CrashTrap implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final SandboxControl control;
  private final DataSource database;
  private final Semaphore caught = new Semaphore(0);
  private final CountDownLatch serverIsDead = new CountDownLatch(1);
  private final List<Subscription> hooks = new ArrayList<>();
  private final List<Connection> locks = new ArrayList<>();
  private int inCalls;
  private int inWrites;

  CrashTrap(SandboxControl control, DataSource database) {
    this.control = control;
    this.database = database;
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
      lockRows(connection);
      return;
    }
    caught.release();
    try {
      serverIsDead.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lockRows(String connection) {
    try {
      Connection session = database.getConnection();
      session.setAutoCommit(false);
      synchronized (locks) {
        locks.add(session);
      }
      try (PreparedStatement lock =
          session.prepareStatement(
              "SELECT id FROM publications WHERE connection_id = ? FOR UPDATE")) {
        lock.setObject(1, UUID.fromString(connection));
        lock.executeQuery().close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server stands at every point. */
  void awaitAllCaught() throws InterruptedException {
    assertThat(caught.tryAcquire(inCalls, PATIENCE_SECONDS, SECONDS)).isTrue();
    Awaitility.await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .until(() -> sessionsThatWait() >= inWrites);
  }

  private int sessionsThatWait() throws SQLException {
    try (Connection session = database.getConnection();
        Statement statement = session.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
      count.next();
      return count.getInt(1);
    }
  }

  /** A statement that waits for a lock would still be carried out, although its client is dead. */
  private void endWaitingSessions() throws SQLException {
    try (Connection session = database.getConnection();
        Statement statement = session.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
  }

  @Override
  public void close() throws SQLException {
    endWaitingSessions();
    for (Connection lock : locks) {
      lock.close();
    }
    hooks.forEach(Subscription::close);
    serverIsDead.countDown();
  }
}
