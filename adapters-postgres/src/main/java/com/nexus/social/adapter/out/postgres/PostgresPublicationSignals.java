package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.schedule.Backoff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what all replicas tell, on a connection of its own, and wakes those who wait for it. */
final class PostgresPublicationSignals implements PublicationSignals, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresPublicationSignals.class);
  private static final Backoff RECONNECT =
      new Backoff(Duration.ofMillis(100), 2, Duration.ofSeconds(5));

  /** After so long a silence the connection is tried: it may have died without a word. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final int TRIAL_SECONDS = 5;

  private final PostgresSettings settings;
  private final PublicationSubscribers subscribers = new PublicationSubscribers();
  private final Thread thread;

  private PostgresPublicationSignals(PostgresSettings settings) throws SQLException {
    this.settings = settings;
    Connection connection = connect();
    // An interrupt ends whatever a virtual thread waits for, a socket, too.
    this.thread = Thread.ofVirtual().name("publication-signals").unstarted(() -> run(connection));
  }

  /** Listens from now on, until it is closed. */
  static PostgresPublicationSignals open(PostgresSettings settings) throws SQLException {
    PostgresPublicationSignals signals = new PostgresPublicationSignals(settings);
    signals.thread.start();
    return signals;
  }

  @Override
  public Subscription subscribe(PublicationId id) {
    return subscribers.add(id);
  }

  @Override
  public Subscription subscribeToAll() {
    return subscribers.addToAll();
  }

  private Connection connect() throws SQLException {
    Connection connection = settings.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + PublicationChanges.CHANNEL);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void run(Connection first) {
    try {
      Connection connection = first;
      while (true) {
        receive(connection);
        connection = reconnect();
      }
    } catch (InterruptedException e) {
      LOG.debug("Closed");
    }
  }

  /** Receives until the connection is lost. */
  private void receive(Connection connection) {
    try (connection) {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (true) {
        PGNotification[] notifications =
            postgres.getNotifications(Math.toIntExact(SILENCE.toMillis()));
        for (PGNotification notification : notifications) {
          wake(notification.getParameter());
        }
        if (notifications.length == 0 && !connection.isValid(TRIAL_SECONDS)) {
          throw new SQLException("The connection died in silence");
        }
      }
    } catch (SQLException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("Signals of changed publications are not heard: {}", e.getMessage());
      }
    }
  }

  private void wake(String publicationId) {
    try {
      subscribers.wake(new PublicationId(UUID.fromString(publicationId)));
    } catch (IllegalArgumentException e) {
      // Not from us. A signal may come for nothing.
      subscribers.wakeAll();
    }
  }

  private Connection reconnect() throws InterruptedException {
    for (int failures = 0; ; failures++) {
      Thread.sleep(RECONNECT.after(failures));
      try {
        Connection connection = connect();
        LOG.info("Signals of changed publications are heard again");
        // Whoever waited may have missed one.
        subscribers.wakeAll();
        return connection;
      } catch (SQLException e) {
        LOG.debug("Still not connected", e);
      }
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
