package com.nexus.social.bootstrap.e2e;

import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.SettingsReader;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Servers on one database, in this process, whose time and Meta's go on as a test wants it. */
final class ClockedLab implements AutoCloseable {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock =
      () -> Instant.now().truncatedTo(ChronoUnit.MICROS).plus(ahead.get());
  private final EmbeddedPostgres postgres;
  private final InstagramSandbox sandbox;
  private final List<NexusServer> servers;
  private final List<Api> apis;

  ClockedLab(Path directory, int count) throws IOException {
    postgres = EmbeddedPostgres.start();
    sandbox =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withClock(clock)
                .withProcessing(Duration.ZERO, Duration.ZERO));
    Settings settings =
        SettingsReader.read(
            ServerEnvironment.of(sandbox, postgres.getJdbcUrl("postgres", "postgres"), directory),
            Files::readString);
    servers = Stream.generate(() -> NexusServer.start(settings, clock)).limit(count).toList();
    apis =
        servers.stream()
            .map(
                server ->
                    new Api(
                        server.grpcPort(), sandbox.baseUri().resolve("/sandbox/media/sample.jpg")))
            .toList();
  }

  Api api() {
    return apis.getFirst();
  }

  InstagramSandbox sandbox() {
    return sandbox;
  }

  DataSource postgres() {
    return postgres.getPostgresDatabase();
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets time pass, for the servers and for Meta. */
  void pass(Duration duration) {
    ahead.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public void close() throws IOException {
    apis.forEach(Api::close);
    servers.forEach(NexusServer::close);
    sandbox.close();
    postgres.close();
  }
}
