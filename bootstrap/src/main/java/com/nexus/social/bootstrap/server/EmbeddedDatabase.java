package com.nexus.social.bootstrap.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own, whose data outlives it. */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** Enough for the recovery after a crash. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts it.
   *
   * @param data where its data is, and is made at the first start
   * @param cache where its programs are unpacked to, once
   * @param logFile where it writes its log
   */
  static EmbeddedDatabase start(Path data, Path cache, Path logFile) {
    try {
      stopStale(data);
      // The library lets everybody write to what it makes below.
      Files.createDirectories(cache, ServerDirectory.OWNER_ONLY);
      return new EmbeddedDatabase(
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(cache.resolve("postgres").toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setOutputRedirector(Redirect.appendTo(logFile.toFile()))
              // The library's defaults are for tests, which lose nothing that matters.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start());
    } catch (IOException | RuntimeException e) {
      throw new StartupException(
          ("The embedded PostgreSQL in %s did not start (%s). Its log, if it got so far, is %s;"
                  + " set NEXUS_DATABASE_URL to use another.")
              .formatted(data, e, logFile),
          e);
    }
  }

  /** One whose server was killed goes on by itself and would keep the data to itself. */
  static void stopStale(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid)
        .filter(process -> isPostmasterOf(data, process.info()))
        .ifPresent(EmbeddedDatabase::stop);
  }

  /** Whether it is; the process id may since have gone to another, even to another PostgreSQL. */
  private static boolean isPostmasterOf(Path data, ProcessHandle.Info process) {
    List<String> arguments = List.of(process.arguments().orElse(new String[0]));
    int directory = arguments.indexOf("-D") + 1;
    return process.command().orElse("").endsWith("postgres")
        && directory > 0
        && directory < arguments.size()
        && Path.of(arguments.get(directory)).equals(data.toAbsolutePath());
  }

  private static void stop(ProcessHandle postmaster) {
    log.info("Stopping PostgreSQL {}, which a killed server left behind", postmaster.pid());
    // SIGINT, its fast shutdown, would be better than SIGTERM, which waits for its clients: but
    // those died with their server.
    postmaster.destroy();
    try {
      var _ = postmaster.onExit().get(PATIENCE.toSeconds(), SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("PostgreSQL " + postmaster.pid() + " does not stop", e);
    }
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
