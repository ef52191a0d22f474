package com.nexus.social.adapter.out.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A migrated database, the pool of connections to it, and the one connection that listens. */
public final class PostgresDatabase implements AutoCloseable {
  private static final int OLDEST_MAJOR_VERSION = 15;

  /** How long a statement waits for a connection; then the database counts as unavailable. */
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);

  /**
   * How long an answer may take, in seconds: longer than any statement of ours, even on a bad day.
   */
  private static final String SOCKET_TIMEOUT = "30";

  private static final Duration CLOCK_PAUSE = Duration.ofSeconds(30);

  private final HikariDataSource pool;
  private final DatabaseClock clock;
  private final ChangeListener changes;
  private final DSLContext sql;

  private PostgresDatabase(HikariDataSource pool, DatabaseClock clock, ChangeListener changes) {
    this.pool = pool;
    this.clock = clock;
    this.changes = changes;
    this.sql = DSL.using(pool, SQLDialect.POSTGRES);
    sql.configuration().setAppending(new StorageFailures());
  }

  /**
   * Brings the schema up to date and connects. Any number of processes may do so at the same time.
   *
   * @throws UnusableException if that is not possible
   */
  public static PostgresDatabase open(PostgresSettings settings) {
    checkVersion(settings, OLDEST_MAJOR_VERSION);
    migrate(settings);
    HikariDataSource pool = pool(settings);
    try {
      DatabaseClock clock = DatabaseClock.open(pool, CLOCK_PAUSE);
      try {
        return new PostgresDatabase(pool, clock, ChangeListener.open(settings));
      } catch (SQLException e) {
        clock.close();
        throw e;
      }
    } catch (SQLException e) {
      pool.close();
      throw new UnusableException(settings, e);
    }
  }

  static void checkVersion(PostgresSettings settings, int oldestMajor) {
    try (Connection connection = settings.connect()) {
      DatabaseMetaData server = connection.getMetaData();
      if (server.getDatabaseMajorVersion() < oldestMajor) {
        throw new UnusableException(
            settings,
            "it is PostgreSQL %s, and %d or newer is needed"
                .formatted(server.getDatabaseProductVersion(), oldestMajor));
      }
    } catch (SQLException e) {
      throw new UnusableException(settings, e);
    }
  }

  private static void migrate(PostgresSettings settings) {
    try {
      Flyway.configure()
          .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new UnusableException(settings, e);
    }
  }

  private static HikariDataSource pool(PostgresSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("nexus-social");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setDataSourceProperties(settings.driverProperties());
    config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT);
    config.setMaximumPoolSize(settings.poolSize());
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    // The statements rely on it, whatever the database's default is.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  /**
   * The database's clock, by which all who work on the same database agree on the time. It tells it
   * to the microsecond, never goes backwards, and goes on while the database cannot be reached.
   */
  public InstantSource clock() {
    return clock;
  }

  DSLContext sql() {
    return sql;
  }

  ChangeListener changes() {
    return changes;
  }

  @Override
  public void close() {
    changes.close();
    clock.close();
    pool.close();
  }

  /** A database that we cannot work with; the message is one sentence for an operator. */
  public static final class UnusableException extends IllegalStateException {
    private UnusableException(PostgresSettings settings, String problem) {
      super(message(settings, problem));
    }

    private UnusableException(PostgresSettings settings, Exception cause) {
      super(message(settings, firstSentence(innermost(cause))), cause);
    }

    private static String message(PostgresSettings settings, String problem) {
      return "The database at %s cannot be used: %s.".formatted(settings.address(), problem);
    }

    /** What PostgreSQL or its driver said, if it was them. */
    private static Throwable innermost(Throwable exception) {
      Throwable cause = exception.getCause();
      return cause instanceof SQLException || cause instanceof FlywayException
          ? innermost(cause)
          : exception;
    }

    private static String firstSentence(Throwable exception) {
      return String.valueOf(exception.getMessage()).split("\\.?\\R|\\. |\\.$", 2)[0];
    }
  }
}
