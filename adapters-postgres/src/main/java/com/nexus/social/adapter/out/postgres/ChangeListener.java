package com.nexus.social.adapter.out.postgres;

import static java.util.Objects.requireNonNull;

import com.nexus.social.domain.schedule.Backoff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what all replicas tell, on a connection of its own, and wakes those who wait for it. */
final class ChangeListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final Backoff RECONNECT =
      new Backoff(Duration.ofMillis(100), 2, Duration.ofSeconds(5));

  /** After so long a silence the connection is tried: it may have died without a word. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final int TRIAL_SECONDS = 5;

  private final PostgresSettings settings;
  private final Map<String, Subscribers> subscribers =
      Stream.of(Channel.values())
          .collect(Collectors.toUnmodifiableMap(Channel::id, _ -> new Subscribers()));
  private final Thread thread;

  private ChangeListener(PostgresSettings settings) throws SQLException {
    this.settings = settings;
    Connection connection = connect();
    // An interrupt ends whatever a virtual thread waits for, a socket, too.
    this.thread = Thread.ofVirtual().name("change-listener").unstarted(() -> run(connection));
  }

  /** Listens from now on, until it is closed. */
  static ChangeListener open(PostgresSettings settings) throws SQLException {
    ChangeListener listener = new ChangeListener(settings);
    listener.thread.start();
    return listener;
  }

  /** Those who wait for what is told on a channel. */
  Subscribers subscribers(Channel channel) {
    return subscribers(channel.id());
  }

  private Subscribers subscribers(String channelId) {
    return requireNonNull(subscribers.get(channelId));
  }

  private Connection connect() throws SQLException {
    Connection connection = settings.connect();
    try (Statement statement = connection.createStatement()) {
      for (Channel channel : Channel.values()) {
        statement.execute("LISTEN " + channel.id());
      }
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
          wake(notification);
        }
        if (notifications.length == 0 && !connection.isValid(TRIAL_SECONDS)) {
          throw new SQLException("The connection died in silence");
        }
      }
    } catch (SQLException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("Signals of changes are not heard: {}", e.getMessage());
      }
    }
  }

  private void wake(PGNotification notification) {
    Subscribers woken = subscribers(notification.getName());
    try {
      woken.wake(UUID.fromString(notification.getParameter()));
    } catch (IllegalArgumentException e) {
      // Not from us. A signal may come for nothing.
      woken.wakeAll();
    }
  }

  private Connection reconnect() throws InterruptedException {
    for (int failures = 0; ; failures++) {
      Thread.sleep(RECONNECT.after(failures));
      try {
        Connection connection = connect();
        LOG.info("Signals of changes are heard again");
        // Whoever waited may have missed one.
        subscribers.values().forEach(Subscribers::wakeAll);
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
