package com.nexus.social.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start says why, in one line each, and does not look like a success. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadStartE2eTest {
  private static final String DEAD_DATABASE = "jdbc:postgresql://127.0.0.1:1/nexus";

  @TempDir private Path directory;

  @Test
  void serve_withBadSettings_namesThemAllAndExitsWith2() {
    assertFails(
        2,
        run(
            "serve",
            Map.of(
                "NEXUS_GRPC_PORT", "seventy",
                "NEXUS_DATABASE_USER", "ada",
                "INSTAGRAM_APP_ID", "1234",
                "INSTAGRAM_REDIRECT_URI", "https://example.com/callback")),
        "NEXUS_GRPC_PORT is \"seventy\"",
        "NEXUS_DATABASE_USER is set, but NEXUS_DATABASE_URL is not",
        "INSTAGRAM_APP_SECRET is missing",
        "NEXUS_TOKEN_KEYSET is missing",
        "NEXUS_DATA_DELETION_URL is missing");
  }

  @Test
  void serve_withoutItsDatabase_saysSo() {
    assertFails(
        1,
        run("serve", Map.of("NEXUS_DATABASE_URL", DEAD_DATABASE)),
        "The database at " + DEAD_DATABASE + " cannot be used: ");
  }

  @Test
  void serve_onATakenPort_saysSo() throws IOException {
    try (ServerSocket taken = Ports.taken()) {
      assertFails(
          1,
          run("serve", Map.of("NEXUS_GRPC_PORT", String.valueOf(taken.getLocalPort()))),
          "The gRPC server cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void serve_withTheSandboxOnATakenPort_saysSo() throws IOException {
    try (ServerSocket taken = Ports.taken()) {
      assertFails(
          1,
          run("serve", Map.of("NEXUS_SANDBOX_PORT", String.valueOf(taken.getLocalPort()))),
          "The sandbox cannot use port " + taken.getLocalPort());
    }
  }

  @Test
  void serve_onADirectoryInUse_saysSo() {
    try (ServerProcess server = ServerProcess.start(environment(Map.of()))) {
      assertThat(server.port()).isPositive();
      assertFails(
          1, run("serve", Map.of()), "Another nexus is using the data directory " + directory);
    }
  }

  @Test
  void serve_onADirectoryThatIsNone_saysSo() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertFails(
        1, run("serve", Map.of("NEXUS_DATA_DIR", file.toString())), file + " cannot be used (");
  }

  @Test
  void sandbox_onATakenPort_saysSo() throws IOException {
    try (ServerSocket taken = Ports.taken()) {
      String port = String.valueOf(taken.getLocalPort());
      assertFails(
          1,
          NexusProcess.start(Map.of(), "sandbox", "--port", port),
          "The sandbox cannot use port " + port);
    }
  }

  @Test
  void demo_withoutAPlaceForPostgres_saysSo() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertFails(
        1, run("demo", Map.of("XDG_CACHE_HOME", file.toString())), "The embedded PostgreSQL in ");
  }

  @Test
  void unknownCommand_isNotTaken() {
    try (NexusProcess process = NexusProcess.start(Map.of(), "publish")) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.errors()).first().asString().contains("publish");
    }
  }

  private NexusProcess run(String command, Map<String, String> more) {
    return NexusProcess.start(environment(more), command);
  }

  private Map<String, String> environment(Map<String, String> more) {
    Map<String, String> all = new HashMap<>();
    all.put("NEXUS_DATA_DIR", directory.toString());
    all.put("NEXUS_GRPC_PORT", "0");
    all.put("NEXUS_SANDBOX_PORT", "0");
    all.putAll(more);
    return all;
  }

  /** One line for each problem, and nothing but those lines. */
  private static void assertFails(int exitCode, NexusProcess started, String... problems) {
    try (NexusProcess process = started) {
      assertThat(process.exitCode()).as("%s", process).isEqualTo(exitCode);
      List<String> lines = process.errors();
      assertThat(lines).as("%s", process).hasSameSizeAs(problems);
      for (int i = 0; i < problems.length; i++) {
        assertThat(lines.get(i)).matches("nexus (serve|sandbox|demo): .*").contains(problems[i]);
      }
    }
  }
}
