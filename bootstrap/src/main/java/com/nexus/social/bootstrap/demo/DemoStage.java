package com.nexus.social.bootstrap.demo;

import com.nexus.social.bootstrap.console.Transcript;
import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.SettingsReader;
import com.nexus.social.sandbox.InstagramSandbox;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** What a demo takes place on: a whole server in a directory of its own, gone when it is over. */
public final class DemoStage implements AutoCloseable {
  private final Path directory;
  private final Transcript transcript;
  private final NexusServer server;

  private DemoStage(Path directory, Transcript transcript, NexusServer server) {
    this.directory = directory;
    this.transcript = transcript;
    this.server = server;
  }

  /** Starts the server on free ports; of the environment only the user's cache is used. */
  public static DemoStage set(Map<String, String> environment, PrintWriter out) {
    Transcript transcript = new Transcript(out, Ansi.AUTO);
    transcript.step("Start PostgreSQL, the sandbox of Meta, and the gRPC server");
    long begin = System.nanoTime();
    Path directory = temporaryDirectory();
    DemoStage stage =
        new DemoStage(directory, transcript, NexusServer.start(settings(environment, directory)));
    transcript.result(
        "up after %.1f s, the API at %s"
            .formatted(
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0, stage.address()));
    return stage;
  }

  /** Plays the demo. */
  public void play() {
    InstagramSandbox sandbox = server.sandbox().orElseThrow();
    ManagedChannel channel =
        Grpc.newChannelBuilder(address(), InsecureChannelCredentials.create()).build();
    try {
      new Demo(transcript, address(), channel, new Browser())
          .run(sandbox.baseUri().resolve("/sandbox/media/sample.jpg"));
    } finally {
      channel.shutdownNow();
    }
  }

  private String address() {
    return "127.0.0.1:" + server.grpcPort();
  }

  private static Settings settings(Map<String, String> environment, Path directory) {
    Map<String, String> own = new HashMap<>();
    own.put("NEXUS_DATA_DIR", directory.toString());
    own.put("NEXUS_GRPC_PORT", "0");
    own.put("NEXUS_SANDBOX_PORT", "0");
    for (String name : List.of("HOME", "XDG_CACHE_HOME")) {
      if (environment.containsKey(name)) {
        own.put(name, environment.get(name));
      }
    }
    return SettingsReader.read(own, Files::readString);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("nexus-demo-");
    } catch (IOException e) {
      throw new DemoException("There is no place for temporary files: " + e, e);
    }
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not remove " + directory, e);
    }
  }
}
