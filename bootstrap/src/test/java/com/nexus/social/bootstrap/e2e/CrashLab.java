package com.nexus.social.bootstrap.e2e;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
    postgres = EmbeddedPostgres.start();
    sandbox =
        InstagramSandbox.start(
            SandboxSettings.defaults().withProcessing(Duration.ZERO, Duration.ZERO));
    environment =
        Map.ofEntries(
            Map.entry("NEXUS_GRPC_PORT", "0"),
            Map.entry("NEXUS_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres")),
            Map.entry("NEXUS_DATA_DIR", directory.toString()),
            Map.entry("NEXUS_TOKEN_KEYSET", TokenKeyset.generate().json()),
            Map.entry("NEXUS_PUBLISH_SETTLING", "PT3S"),
            Map.entry("INSTAGRAM_APP_ID", SandboxSettings.DEFAULT_APP_ID),
            Map.entry("INSTAGRAM_APP_SECRET", SandboxSettings.DEFAULT_APP_SECRET),
            Map.entry("INSTAGRAM_REDIRECT_URI", sandbox.baseUri().resolve("/callback").toString()),
            Map.entry("META_INSTAGRAM_URL", sandbox.hosts().instagram().toString()),
            Map.entry("META_INSTAGRAM_API_URL", sandbox.hosts().instagramApi().toString()),
            Map.entry("META_INSTAGRAM_GRAPH_URL", sandbox.hosts().instagramGraph().toString()));
    server = ServerProcess.start(environment);
    api = new Api(server.port(), picture());
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
