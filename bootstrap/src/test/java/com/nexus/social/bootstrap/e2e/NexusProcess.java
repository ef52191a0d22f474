package com.nexus.social.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A command of {@code bin/nexus} in a process of its own, whose output is kept. */
final class NexusProcess implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("bin/nexus").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 90;

  /** What a shell has, and nothing of what the server may be configured by. */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR");

  private final Process process;
  private final Path out;
  private final Path err;

  private NexusProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command. */
  static NexusProcess start(Map<String, String> environment, String... arguments) {
    return start(LAUNCHER, environment, arguments);
  }

  static NexusProcess start(Path launcher, Map<String, String> environment, String... arguments) {
    try {
      Path out = Files.createTempFile("nexus-", ".out");
      Path err = Files.createTempFile("nexus-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
              // Not where the launcher might expect to be.
              .directory(Path.of("/").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().retainAll(INHERITED);
      builder.environment().putAll(environment);
      return new NexusProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it wrote to its standard output so far. */
  String output() {
    return read(out);
  }

  /** The lines that it wrote to its standard error so far. */
  List<String> errors() {
    return read(err).lines().toList();
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, SECONDS)).as("%s ended", this).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL; it is gone when this returns. */
  void killForcibly() {
    process.destroyForcibly();
    var _ = exitCode();
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
        killForcibly();
      }
      Files.delete(out);
      Files.delete(err);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "nexus %d with output%n%s%nand errors%n%s"
        .formatted(process.pid(), output(), String.join("\n", errors()));
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
