package com.nexus.social.adapter.out.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by the database's clock, which all replicas share, whatever the clocks of their machines
 * say. While the database cannot be reached it goes on by itself.
 */
final class DatabaseClock implements InstantSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  private final DataSource database;
  private final Duration pause;
  private final CorrectedClock clock;
  private final Thread thread;

  private DatabaseClock(DataSource database, Duration pause) throws SQLException {
    this.database = database;
    this.pause = pause;
    this.clock = new CorrectedClock(System::nanoTime, read());
    // An interrupt ends whatever a virtual thread waits for, a socket, too.
    this.thread = Thread.ofVirtual().name("database-clock").unstarted(this::run);
  }

  /** Reads the database's clock, now and after each such pause, until it is closed. */
  static DatabaseClock open(DataSource database, Duration pause) throws SQLException {
    DatabaseClock clock = new DatabaseClock(database, pause);
    clock.thread.start();
    return clock;
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  private ClockReading read() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long asked = System.nanoTime();
      try (ResultSet answer = statement.executeQuery("SELECT clock_timestamp()")) {
        long answered = System.nanoTime();
        answer.next();
        Instant told = answer.getObject(1, OffsetDateTime.class).toInstant();
        return new ClockReading(told, asked, answered);
      }
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(pause);
        correct();
      }
    } catch (InterruptedException e) {
      LOG.debug("Closed");
    }
  }

  private void correct() {
    try {
      clock.correct(read());
    } catch (SQLException e) {
      LOG.debug("The database's clock cannot be read now", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
