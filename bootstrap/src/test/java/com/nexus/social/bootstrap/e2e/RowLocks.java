package com.nexus.social.bootstrap.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Holds whoever wants to write: by locks on rows, until the locks are closed. */
final class RowLocks implements AutoCloseable {
  private final DataSource database;
  private final List<Connection> locks = new ArrayList<>();

  RowLocks(DataSource database) {
    this.database = database;
  }

  /**
   * Locks the rows that a query finds.
   *
   * @param query of one parameter, the id
   */
  void lock(String query, String id) {
    try {
      Connection session = database.getConnection();
      session.setAutoCommit(false);
      synchronized (locks) {
        locks.add(session);
      }
      try (PreparedStatement lock = session.prepareStatement(query + " FOR UPDATE")) {
        lock.setObject(1, UUID.fromString(id));
        lock.executeQuery().close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until so many sessions wait for a lock. */
  void awaitWaiting(int sessions, Duration patience) {
    Awaitility.await().atMost(patience).until(() -> waiting() >= sessions);
  }

  private int waiting() throws SQLException {
    try (Connection session = database.getConnection();
        Statement statement = session.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
      count.next();
      return count.getInt(1);
    }
  }

  /**
   * Ends those that wait, then lets go: a statement that waits for a lock would still be carried
   * out, although its client is dead.
   */
  @Override
  public void close() throws SQLException {
    try (Connection session = database.getConnection();
        Statement statement = session.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
    for (Connection lock : locks) {
      lock.close();
    }
  }
}
