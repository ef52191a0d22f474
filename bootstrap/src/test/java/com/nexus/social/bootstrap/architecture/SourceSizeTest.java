package com.nexus.social.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long the files are that people read. */
class SourceSizeTest {
  private static final List<Integer> LINES = lines();

  @Test
  void mainFiles_areAllFound() {
    assertThat(LINES).hasSizeGreaterThan(100);
  }

  @Test
  void medianMainFile_hasAtMost60Lines() {
    assertThat(LINES.get(LINES.size() / 2)).isLessThanOrEqualTo(60);
  }

  @Test
  void mainFiles_above200Lines_areFew() {
    assertThat(LINES.stream().filter(lines -> lines > 200).count())
        .isLessThanOrEqualTo(LINES.size() / 50);
  }

  @Test
  void longestMainFile_hasAtMost300Lines() {
    assertThat(LINES.getLast()).isLessThanOrEqualTo(300);
  }

  private static List<Integer> lines() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(SourceSizeTest::sources)
          .map(SourceSizeTest::length)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int length(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
