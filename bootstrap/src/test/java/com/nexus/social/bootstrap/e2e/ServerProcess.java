package com.nexus.social.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code nexus serve} in a process of its own, as an operator starts it. */
final class ServerProcess {
  private static final Path LAUNCHER = Path.of("bin", "nexus").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("gRPC\\s+127\\.0\\.0\\.1:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What a shell has, and nothing of what the server may be configured by. */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR");

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it; it serves when this returns. */
  static ServerProcess start(Map<String, String> environment) {
    try {
      Path output = Files.createTempFile("nexus-serve", ".log");
      output.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(LAUNCHER.toString(), "serve")
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().keySet().retainAll(INHERITED);
      builder.environment().putAll(environment);
      ServerProcess server = new ServerProcess(builder.start(), output);
      Awaitility.await("the server's announcement")
          .atMost(PATIENCE)
          .until(() -> server.announcement().find() || !server.process.isAlive());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Matcher announcement() throws IOException {
    return ADDRESS.matcher(Files.readString(output, UTF_8));
  }

  /** The port of its API. */
  int port() {
    try {
      Matcher found = announcement();
      if (!found.find()) {
        throw new IllegalStateException("It did not start: " + Files.readString(output, UTF_8));
      }
      return Integer.parseInt(found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
