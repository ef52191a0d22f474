package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operator exchanges the keys that tokens are encrypted with. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KeysE2eTest {
  @TempDir private Path directory;

  @Test
  void keys_exchangedStepByStep_openEveryTokenAllTheWay() throws IOException, SQLException {
    try (CrashLab lab = new CrashLab(directory)) {
      String byInstagram = lab.api().connect();
      String byFacebook = lab.api().connectByFacebook("mira.paints").getId();
      Rows rows = new Rows(lab.postgres());
      List<String> before = rows.mentioning(byInstagram);

      assertThat(keys(lab, "add")).isEmpty();
      restart(lab);
      assertThat(keys(lab, "promote")).isEmpty();
      restart(lab);
      assertThat(keys(lab, "list")).hasSize(2).last().asString().endsWith("primary");
      assertThat(keys(lab, "reencrypt"))
          .containsExactly(
              "Connections: 2 of 2", "Of 2 connections with tokens, 2 were encrypted anew.");
      assertThat(keys(lab, "reencrypt")).last().asString().contains("0 were encrypted anew");
      assertThat(keys(lab, "remove")).isEmpty();
      restart(lab);

      assertThat(keys(lab, "list")).hasSize(1);
      assertThat(rows.mentioning(byInstagram)).isNotEqualTo(before);
      for (String connection : List.of(byInstagram, byFacebook)) {
        String publication = lab.api().publish(connection, "with new keys");
        assertThat(lab.api().untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
      }
    }
  }

  private static void restart(CrashLab lab) {
    lab.killServer();
    lab.startServer();
  }

  /** What a command prints, when it succeeds. */
  private static List<String> keys(CrashLab lab, String command) {
    try (NexusProcess process = NexusProcess.start(lab.environment(), "keys", command)) {
      assertThat(process.exitCode()).as("%s", process).isZero();
      return process.output().lines().toList();
    }
  }

  @Test
  void reencrypt_withoutADatabase_saysWhatItNeeds() {
    try (NexusProcess process = NexusProcess.start(Map.of(), "keys", "reencrypt")) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.errors())
          .hasSize(2)
          .allMatch(line -> line.startsWith("nexus keys reencrypt: NEXUS_"));
    }
  }

  @Test
  void keys_withoutACommand_showsThem() {
    try (NexusProcess process = NexusProcess.start(Map.of(), "keys")) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(String.join("\n", process.errors()))
          .contains("create", "list", "add", "promote", "remove", "reencrypt");
    }
  }
}
