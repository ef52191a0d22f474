package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_ACCEPTED;
import static com.nexus.social.v1.Publication.State.STATE_PROCESSING;
import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static com.nexus.social.v1.Publication.State.STATE_PUBLISHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.v1.Connection;
import com.nexus.social.v1.Publication;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeE2eTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int sandboxPort = Ports.free();
  private final URI sandbox = URI.create("http://127.0.0.1:%d/".formatted(sandboxPort));
  @TempDir private Path directory;

  @Test
  void server_inItsSandbox_publishesAnImage() throws Exception {
    try (ServerProcess server = start();
        Api api = api(server)) {
      String publication = api.publish(api.connect(), "Good morning");

      assertThat(api.watch(publication))
          .containsExactly(STATE_ACCEPTED, STATE_PROCESSING, STATE_PUBLISHING, STATE_PUBLISHED);

      String permalink = api.untilEnded(publication).getPermalink();
      assertThat(permalink).startsWith(sandbox.toString());
      assertThat(page(permalink)).contains("Good morning");
    }
  }

  @Test
  void server_stoppedAndStartedAgain_goesOnWithItsConnections() {
    Connection connection;
    try (ServerProcess server = start();
        Api api = api(server)) {
      connection = api.connection(api.connect());

      assertThat(server.stop()).isZero();
      assertThat(server.errors()).isEmpty();
      assertThat(postgresProcesses()).isZero();
    }
    try (ServerProcess server = start();
        Api api = api(server)) {
      assertThat(api.connection(connection.getId())).isEqualTo(connection);
      String publication = api.publish(connection.getId(), "after");
      assertThat(api.untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
    }
  }

  @Test
  void server_killed_isFollowedByOneThatGoesOn() throws Exception {
    String publication;
    try (ServerProcess server = start();
        Api api = api(server)) {
      publication = api.publish(api.connect(), "once");
      server.kill();
    }
    try (ServerProcess server = start();
        Api api = api(server)) {
      assertThat(api.untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
      assertThat(page(sandbox.toString())).containsOnlyOnce(">once<");
    }
  }

  @Test
  void server_withAWatchOpen_stopsAllTheSame() {
    try (ServerProcess server = start();
        Api api = api(server)) {
      String publication = api.publish(api.connect(), "in the middle");
      Iterator<Publication.State> watch = api.watch(publication).iterator();
      assertThat(watch.next()).isEqualTo(STATE_ACCEPTED);

      assertThat(server.stop()).isZero();

      assertThat(server.errors()).isEmpty();
      // Unless it was published faster than the server was stopped.
      assertThat(endOf(watch)).isIn(Status.Code.UNAVAILABLE, Status.Code.OK);
    }
  }

  @Test
  void keyset_madeByTheServer_isItsOwnersOnly() throws Exception {
    try (ServerProcess _ = start()) {
      Path keyset = directory.resolve("token-keyset.json");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void announcement_ofAServer_saysItsModeItsAddressesAndWhatToTry() {
    try (ServerProcess server = start()) {
      String address = "127.0.0.1:" + server.port();
      assertThat(server.output())
          .contains("sandbox at " + sandbox)
          .contains("grpcurl -plaintext " + address + " list")
          .contains(address + " nexus.social.v1.ConnectionService/BeginAuthorization");
    }
  }

  private ServerProcess start() {
    return ServerProcess.start(
        Map.of(
            "NEXUS_DATA_DIR",
            directory.toString(),
            "NEXUS_GRPC_PORT",
            "0",
            "NEXUS_PUBLISH_SETTLING",
            "PT3S",
            "NEXUS_SANDBOX_PORT",
            String.valueOf(sandboxPort)));
  }

  private Api api(ServerProcess server) {
    return new Api(server.port(), sandbox.resolve("/sandbox/media/sample.jpg"));
  }

  private static String page(String address) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  private static Status.Code endOf(Iterator<?> stream) {
    try {
      stream.forEachRemaining(_ -> {});
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  private long postgresProcesses() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
        .count();
  }
}
