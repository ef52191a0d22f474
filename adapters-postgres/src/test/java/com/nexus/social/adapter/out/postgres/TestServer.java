package com.nexus.social.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of all tests in this process; it ends with it. */
final class TestServer {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty database. */
  static PostgresSettings newDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    execute(settings("postgres"), "CREATE DATABASE " + name);
    return settings(name);
  }

  /** A database of the server, which need not exist. */
  static PostgresSettings settings(String database) {
    return new PostgresSettings(SERVER.getJdbcUrl("postgres", database), "postgres", "any", 8);
  }

  /** Runs statements as the server's administrator. */
  static void execute(PostgresSettings settings, String statements) {
    try (Connection connection = settings.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(statements, e);
    }
  }
}
