package com.nexus.social.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherE2eTest {
  @TempDir private Path directory;

  @Test
  void launcher_throughLinks_findsItsProgram() throws IOException {
    Files.createSymbolicLink(directory.resolve("link"), Path.of("bin", "nexus").toAbsolutePath());
    Path linkToLink = Files.createSymbolicLink(directory.resolve("nexus"), Path.of("link"));

    try (NexusProcess process = NexusProcess.start(linkToLink, Map.of(), "--version")) {
      assertThat(process.exitCode()).as("%s", process).isZero();
      assertThat(process.output()).startsWith("Nexus Social ");
      assertThat(process.errors()).isEmpty();
    }
  }

  @Test
  void launcher_withAnOldJdkFirst_takesANewerOne() {
    try (NexusProcess process =
        NexusProcess.start(Map.of("JAVA_HOME", directory.toString()), "--version")) {
      assertThat(process.exitCode()).as("%s", process).isZero();
    }
  }

  @Test
  void help_ofEveryCommand_isThere() {
    for (String command : new String[] {"serve", "demo", "sandbox", "keys"}) {
      try (NexusProcess process = NexusProcess.start(Map.of(), command, "--help")) {
        assertThat(process.exitCode()).as("%s", process).isZero();
        assertThat(process.output()).startsWith("Usage: nexus " + command);
      }
    }
  }
}
