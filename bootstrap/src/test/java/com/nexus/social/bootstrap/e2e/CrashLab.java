package com.nexus.social.bootstrap.e2e;

import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** A server to be killed, with a PostgreSQL and a sandbox that outlive it. */
final class CrashLab implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final InstagramSandbox sandbox;
  private final Map<String, String> environment;
  private ServerProcess server;
  private Api api;

  CrashLab(Path directory) throws IOException {
    this(directory, Map.of());
  }

  /** A lab whose server is started with more than it must have. */
  CrashLab(Path directory, Map<String, String> more) throws IOException {
    postgres = EmbeddedPostgres.start();
    sandbox =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withProcessing(Duration.ZERO, Duration.ZERO)
                .withDataDirectory(sandboxDirectory(directory)));
    environment =
        new HashMap<>(
            ServerEnvironment.of(sandbox, postgres.getJdbcUrl("postgres", "postgres"), directory));
    environment.putAll(more);
    server = ServerProcess.start(environment);
    api = new Api(server.port(), picture());
  }

  /** Where Instagram's side keeps its state. */
  static Path sandboxDirectory(Path directory) {
    return directory.resolve("sandbox");
  }

  private URI picture() {
    return sandbox.baseUri().resolve("/sandbox/media/sample.jpg");
  }

  InstagramSandbox sandbox() {
    return sandbox;
  }

  DataSource postgres() {
    return postgres.getPostgresDatabase();
  }

  /** What the server said when it was up. */
  String announcement() {
    return server.output();
  }

  /** What the server is started with. */
  Map<String, String> environment() {
    return environment;
  }

  /** The API of the server that was started last. */
  Api api() {
    return api;
  }

  /** One more account of the person; its id. */
  String newAccount(String name) {
    return sandbox.control().newAccount(name).id();
  }

  void startServer() {
    server = ServerProcess.start(environment);
    api = new Api(server.port(), picture());
  }

  void killServer() {
    api.close();
    server.kill();
  }

  /** How often Instagram was called so far. */
  int calls() {
    return sandbox.control().calls().size();
  }

  /** As if the connection had been made 51 days ago, for Instagram and for the server. */
  void growOld(String connection) throws SQLException {
    sandbox.control().advance(Duration.ofDays(51));
    change(
        "UPDATE platform_connections SET token_obtained_at = token_obtained_at - interval '51"
            + " days', token_expires_at = token_expires_at - interval '51 days', renewal_due_at ="
            + " now() WHERE id = ?",
        connection);
  }

  /** As if the time for its renewal had come. */
  void makeDue(String connection) throws SQLException {
    change("UPDATE platform_connections SET renewal_due_at = now() WHERE id = ?", connection);
  }

  private void change(String sql, String connection) throws SQLException {
    try (var session = postgres().getConnection();
        PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(connection));
      statement.executeUpdate();
    }
  }

  /** Waits until Instagram was called so often. */
  void awaitCalls(int number) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> calls() >= number);
  }

  @Override
  public void close() throws IOException {
    killServer();
    sandbox.close();
    postgres.close();
  }
}
