package com.nexus.social.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server that keeps its data and its port when it is stopped and started again. */
final class RestartableServer implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres running;

  RestartableServer(Path folder) throws IOException {
    this.folder = folder;
    this.running = start(folder, 0);
  }

  private static EmbeddedPostgres start(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  PostgresSettings settings() {
    return new PostgresSettings(running.getJdbcUrl("postgres", "postgres"), "postgres", "any", 2);
  }

  void stop() throws IOException {
    running.close();
  }

  void start() throws IOException {
    running = start(folder, running.getPort());
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
