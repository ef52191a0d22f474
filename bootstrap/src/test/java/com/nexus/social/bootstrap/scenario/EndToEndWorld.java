package com.nexus.social.bootstrap.scenario;

import com.nexus.social.adapter.in.grpc.RemotePorts;
import com.nexus.social.adapter.in.grpc.RemoteWorld;
import com.nexus.social.bootstrap.demo.Browser;
import com.nexus.social.bootstrap.e2e.CallbackReceiver;
import com.nexus.social.bootstrap.e2e.ServerEnvironment;
import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.SettingsReader;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.LivePost;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.sandbox.world.InstagramAccount;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The whole server in this process, behind its gRPC port; the sandbox behind its HTTP port. */
final class EndToEndWorld implements RemoteWorld, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The Page of mira.paints, and the account. */
  private static final Set<String> ANOTHER = Set.of("209871446025713", "17841409914425817");

  private static final String CONFIRMED =
      "{\"url\": \"https://app.example/deletion\", \"confirmation_code\": \"a1\"}";

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstagramSandbox sandbox;
  private final CallbackReceiver callbacks;
  private final NexusServer server;
  private final ManagedChannel channel;
  private final RemotePorts api;
  private final Browser browser = new Browser();

  EndToEndWorld(String databaseUrl, Path dataDirectory) {
    InstantSource clock = () -> now().plus(ahead.get());
    sandbox =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withClock(clock)
                .withProcessing(Duration.ofMillis(300), Duration.ofMillis(300)));
    callbacks = CallbackReceiver.start(sandbox.control(), _ -> CONFIRMED);
    server =
        NexusServer.start(
            SettingsReader.read(
                ServerEnvironment.of(sandbox, databaseUrl, dataDirectory), Files::readString),
            clock);
    channel =
        Grpc.newChannelBuilder(
                "127.0.0.1:" + server.grpcPort(), InsecureChannelCredentials.create())
            .build();
    api = new RemotePorts(channel);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public RemotePorts api() {
    return api;
  }

  @Override
  public Login loginOfSeveral() {
    return new Login("facebook");
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return browser.allow(authorizationUrl);
  }

  @Override
  public URI consentToSeveral(URI authorizationUrl) {
    return browser.allow(authorizationUrl);
  }

  @Override
  public URI consentToAnother(URI authorizationUrl) {
    return browser.allowOnly(authorizationUrl, ANOTHER);
  }

  @Override
  public URI decline(URI authorizationUrl) {
    return browser.deny(authorizationUrl);
  }

  @Override
  public void removeApp() {
    sandbox.control().revoke(proposed());
  }

  /** The account that the consent screen proposes. */
  private String proposed() {
    return sandbox.control().accounts().getFirst().id();
  }

  @Override
  public String deauthorization() {
    return callbacks.deauthorize(proposed());
  }

  @Override
  public String deletionRequest() {
    removeApp();
    return callbacks.requestDeletion(proposed());
  }

  @Override
  public DataDeletion untilDeleted(DeletionCode code) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> dataDeletion().get(code),
            deletion -> deletion.state() instanceof DataDeletion.Completed);
  }

  @Override
  public URI image() {
    return sandbox.baseUri().resolve("/sandbox/media/sample.jpg");
  }

  @Override
  public URI notAnImage() {
    return sandbox.baseUri().resolve("/sandbox/media/text.jpg");
  }

  @Override
  public void pass(Duration duration) {
    ahead.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public Publication untilEnded(PublicationId id) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> publications().get(id).isFinal());
    return publications().get(id);
  }

  @Override
  public List<String> live() {
    return sandbox.control().accounts().stream()
        .map(InstagramAccount::id)
        .map(sandbox.control()::posts)
        .flatMap(newestFirst -> newestFirst.reversed().stream())
        .map(LivePost::caption)
        .toList();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
    callbacks.close();
    sandbox.close();
  }
}
