package com.nexus.social.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final Counted ACCOUNT = new Counted(Limit.INSTAGRAM, "17841405822304914");
  private static final Counted APP = new Counted(Limit.APP, "");

  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void inTheFolder() {
    file = folder.resolve("usage.txt");
  }

  @Test
  void counts_goOnWhereTheyStopped() {
    try (Counts counts = open(START)) {
      counts.add(ACCOUNT, START, 10);
      counts.add(ACCOUNT, START.plusSeconds(3_600), 10);
      counts.add(APP, START, 10);
    }

    try (Counts counts = open(START.plusSeconds(3_600))) {
      assertThat(counts.add(ACCOUNT, START.plusSeconds(3_600), 10).calls()).isEqualTo(3);
      assertThat(counts.add(APP, START.plusSeconds(3_599), 10).calls()).isEqualTo(1);
    }
    try (Counts counts = open(START.plus(Duration.ofHours(24)))) {
      assertThat(counts.add(ACCOUNT, START.plus(Duration.ofHours(24)), 10).calls()).isEqualTo(3);
    }
  }

  @Test
  void everyCall_isThereAfterAKill_andALineCutShortIsNot() throws IOException {
    Counts killed = open(START);
    killed.add(ACCOUNT, START, 10);
    killed.add(ACCOUNT, START, 10);
    Files.writeString(file, "INSTAGRAM 178", StandardOpenOption.APPEND);

    try (Counts counts = open(START)) {
      assertThat(counts.add(ACCOUNT, START, 10).calls()).isEqualTo(3);
    }
    killed.close();
  }

  @Test
  void damageInTheMiddle_isNotOverlooked() throws IOException {
    Files.writeString(file, "nonsense\nINSTAGRAM 1 %s %s 1\n".formatted(START, START));

    assertThatIllegalStateException()
        .isThrownBy(() -> open(START))
        .withMessageContaining("line 1 is damaged");
  }

  @Test
  void file_staysShort_andNoCallIsLostOrCountedTwice() throws IOException {
    int calls = 400_000;
    try (Counts counts = open(START)) {
      for (int i = 0; i < calls; i++) counts.add(ACCOUNT, START.plusMillis(i), calls);
      assertThat(Files.size(file)).isLessThan(20_000_000);
    }

    try (Counts counts = open(START.plusMillis(calls))) {
      assertThat(Files.size(file)).isLessThan(1_000);
      assertThat(counts.add(ACCOUNT, START.plusMillis(calls), calls).calls()).isEqualTo(calls + 1);
    }
  }

  private Counts open(Instant now) {
    return new Counts(UsageFile.in(folder), now);
  }
}
