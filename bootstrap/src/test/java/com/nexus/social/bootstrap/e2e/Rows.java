package com.nexus.social.bootstrap.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All that is stored, as whoever has a dump of the database sees it. */
final class Rows {
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

  /** All that belongs to a connection: every table that leads to one has it here. */
  private static final String OF_CONNECTION =
      """
      SELECT (SELECT count(*) FROM platform_connections WHERE id = c.id)
        + (SELECT count(*) FROM connection_events WHERE connection_id = c.id)
        + (SELECT count(*) FROM publications WHERE connection_id = c.id)
        + (SELECT count(*) FROM publication_events e JOIN publications p ON p.id = e.publication_id
            WHERE p.connection_id = c.id)
      FROM (SELECT ?::uuid AS id) c
      """;

  private final DataSource database;

  Rows(DataSource database) {
    this.database = database;
  }

  /** How many rows belong to the connection. */
  long of(String connection) throws SQLException {
    try (Connection session = database.getConnection();
        PreparedStatement count = session.prepareStatement(OF_CONNECTION)) {
      count.setObject(1, UUID.fromString(connection));
      try (ResultSet found = count.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  /** The rows of all tables in which the text stands. */
  List<String> mentioning(String text) throws SQLException {
    return all().filter(row -> row.contains(text)).toList();
  }

  /** Every row of every table, as text; bytes are in hex. */
  Stream<String> all() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection session = database.getConnection();
        Statement statement = session.createStatement()) {
      for (String table : texts(statement, TABLES)) {
        rows.addAll(
            texts(statement, "SELECT t::text FROM \"%s\" t".formatted(table)).stream()
                .map(row -> table + ": " + row)
                .toList());
      }
    }
    return rows.stream();
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        texts.add(found.getString(1));
      }
    }
    return texts;
  }
}
