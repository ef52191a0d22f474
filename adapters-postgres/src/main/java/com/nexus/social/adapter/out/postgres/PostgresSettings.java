package com.nexus.social.adapter.out.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is, and who we are to it.
 *
 * @param jdbcUrl a JDBC URL of PostgreSQL; the driver's parameters in it come before our own
 * @param user the user; its database must let it create tables
 * @param password the user's password; does not print
 * @param poolSize how many statements run at the same time; two more connections are used now and
 *     then, one to migrate and one to listen
 */
public record PostgresSettings(String jdbcUrl, String user, String password, int poolSize) {
  public PostgresSettings {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "Not a JDBC URL of PostgreSQL, such as jdbc:postgresql://host:5432/database: "
              + withoutParameters(jdbcUrl));
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("A pool cannot hold %d connections".formatted(poolSize));
    }
  }

  /** The URL, as far as it holds no secrets. */
  String address() {
    return withoutParameters(jdbcUrl);
  }

  /** A connection outside of any pool. */
  Connection connect() throws SQLException {
    try {
      return DriverManager.getConnection(jdbcUrl, driverProperties());
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains(jdbcUrl)) {
        // The driver quotes a URL that it cannot parse, with the password that may be in it.
        throw new SQLException(message.replace(jdbcUrl, address()), e.getSQLState());
      }
      throw e;
    }
  }

  /** How we want every connection to be, unless the URL says otherwise. */
  Properties driverProperties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "nexus-social");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    // What PostgreSQL quotes of a refused row belongs to users, and not into logs.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  private static String withoutParameters(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  @Override
  public String toString() {
    return "PostgresSettings[%s, user=%s, password=redacted, poolSize=%d]"
        .formatted(address(), user, poolSize);
  }
}
