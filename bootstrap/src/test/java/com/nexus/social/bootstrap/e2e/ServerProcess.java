package com.nexus.social.bootstrap.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code nexus serve} in a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("gRPC\\s+127\\.0\\.0\\.1:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final NexusProcess process;

  private ServerProcess(NexusProcess process) {
    this.process = process;
  }

  /** Starts it; it serves when this returns. */
  static ServerProcess start(Map<String, String> environment) {
    ServerProcess server = new ServerProcess(NexusProcess.start(environment, "serve"));
    Awaitility.await("the server's announcement")
        .atMost(PATIENCE)
        .until(() -> server.announcement().find() || !server.process.isAlive());
    return server;
  }

  private Matcher announcement() {
    return ADDRESS.matcher(process.output());
  }

  /** The port of its API. */
  int port() {
    Matcher found = announcement();
    if (!found.find()) {
      throw new IllegalStateException("It did not start: " + process);
    }
    return Integer.parseInt(found.group(1));
  }

  String output() {
    return process.output();
  }

  List<String> errors() {
    return process.errors();
  }

  /** Ends it as an operator does; its exit code. */
  int stop() {
    process.terminate();
    return process.exitCode();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.killForcibly();
  }

  @Override
  public void close() {
    process.close();
  }
}
