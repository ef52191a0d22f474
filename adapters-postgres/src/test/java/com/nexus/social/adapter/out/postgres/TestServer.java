package com.nexus.social.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of all tests in this process; it ends with it. */
final class TestServer {
  /** The one user who must give a password, and the password. */
  static final String GUARDED_USER = "guarded";

  static final String GUARDED_PASSWORD = "open sesame";

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setDataDirectoryCustomizer(TestServer::guard).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void guard(File dataDirectory) {
    Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
    try {
      Files.writeString(
          rules,
          "host all %s all scram-sha-256%n%s".formatted(GUARDED_USER, Files.readString(rules)));
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

  /** A new database; all statements run in one session. */
  static PostgresDatabase openDatabaseWithOneConnection() {
    PostgresSettings settings = newDatabase();
    return PostgresDatabase.open(
        new PostgresSettings(settings.jdbcUrl(), settings.user(), settings.password(), 1));
  }

  /** A database of the server, which need not exist. */
  static PostgresSettings settings(String database) {
    return new PostgresSettings(
        "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), database),
        "postgres",
        "any",
        8);
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
