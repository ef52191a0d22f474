package com.nexus.social.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  private static final String PID_FILE = "postmaster.pid";

  @TempDir private Path directory;

  @Test
  void stopStale_pidOfAnotherDatabase_leavesItAloneAndItsOwnStopsIt() throws IOException {
    Path own = directory.resolve("own");
    Path other = Files.createDirectory(directory.resolve("other"));
    try (EmbeddedDatabase _ =
        EmbeddedDatabase.start(own, directory.resolve("cache"), directory.resolve("log"))) {
      Files.copy(own.resolve(PID_FILE), other.resolve(PID_FILE));
      ProcessHandle postmaster =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(own.resolve(PID_FILE)).getFirst()))
              .orElseThrow();

      EmbeddedDatabase.stopStale(other);
      assertThat(Files.exists(own.resolve(PID_FILE))).isTrue();
      assertThat(postmaster.isAlive()).isTrue();

      EmbeddedDatabase.stopStale(own);
      assertThat(postmaster.isAlive()).isFalse();
    }
  }
}
