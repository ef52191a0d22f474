package com.nexus.social.benchmark;

import com.nexus.social.adapter.out.postgres.PostgresSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A PostgreSQL that keeps its promises: what it has committed is on the disk. */
final class DiskServer implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private DiskServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static DiskServer start() throws IOException {
    return new DiskServer(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start());
  }

  /** A new, empty database. */
  PostgresSettings newDatabase(String name, int poolSize) throws SQLException {
    PostgresSettings admin = settings("postgres", 1);
    execute(admin, "CREATE DATABASE " + name);
    return settings(name, poolSize);
  }

  private PostgresSettings settings(String database, int poolSize) {
    return new PostgresSettings(
        postgres.getJdbcUrl("postgres", database), "postgres", "any", poolSize);
  }

  /** Runs a statement outside of any pool. */
  static void execute(PostgresSettings settings, String sql, Object... parameters)
      throws SQLException {
    try (Connection connection = connect(settings);
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.execute();
    }
  }

  /** The one number that a query gives. */
  static long number(PostgresSettings settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        PreparedStatement statement = prepare(connection, sql);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private static Connection connect(PostgresSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
