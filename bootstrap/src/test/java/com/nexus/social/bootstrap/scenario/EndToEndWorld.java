package com.nexus.social.bootstrap.scenario;

import com.nexus.social.adapter.in.grpc.RemotePorts;
import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.scenario.World;
import com.nexus.social.bootstrap.demo.Browser;
import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.SettingsReader;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The whole server in this process, behind its gRPC port; the sandbox behind its HTTP port. */
final class EndToEndWorld implements World, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstagramSandbox sandbox;
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
    server =
        NexusServer.start(
            SettingsReader.read(environment(databaseUrl, dataDirectory), Files::readString), clock);
    channel =
        Grpc.newChannelBuilder(
                "127.0.0.1:" + server.grpcPort(), InsecureChannelCredentials.create())
            .build();
    api = new RemotePorts(channel);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private Map<String, String> environment(String databaseUrl, Path dataDirectory) {
    return Map.ofEntries(
        Map.entry("NEXUS_GRPC_PORT", "0"),
        Map.entry("NEXUS_DATABASE_URL", databaseUrl),
        Map.entry("NEXUS_DATA_DIR", dataDirectory.toString()),
        Map.entry("NEXUS_TOKEN_KEYSET", TokenKeyset.generate().json()),
        Map.entry("INSTAGRAM_APP_ID", SandboxSettings.DEFAULT_APP_ID),
        Map.entry("INSTAGRAM_APP_SECRET", SandboxSettings.DEFAULT_APP_SECRET),
        Map.entry("INSTAGRAM_REDIRECT_URI", sandbox.baseUri().resolve("/callback").toString()),
        Map.entry("META_INSTAGRAM_URL", sandbox.hosts().instagram().toString()),
        Map.entry("META_INSTAGRAM_API_URL", sandbox.hosts().instagramApi().toString()),
        Map.entry("META_INSTAGRAM_GRAPH_URL", sandbox.hosts().instagramGraph().toString()));
  }

  @Override
  public BeginAuthorizationUseCase beginAuthorization() {
    return api;
  }

  @Override
  public CompleteAuthorizationUseCase completeAuthorization() {
    return api;
  }

  @Override
  public ConnectionQueries connections() {
    return api;
  }

  @Override
  public CreatePublicationUseCase createPublication() {
    return api;
  }

  @Override
  public PublicationQueries publications() {
    return api;
  }

  @Override
  public WatchPublicationUseCase watchPublication() {
    return api;
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return browser.allow(authorizationUrl);
  }

  @Override
  public URI decline(URI authorizationUrl) {
    return browser.deny(authorizationUrl);
  }

  @Override
  public void removeApp() {
    // The one that the consent screen proposes.
    sandbox.control().revoke(sandbox.control().accounts().getFirst().id());
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
        .until(() -> api.get(id).isFinal());
    return api.get(id);
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
    sandbox.close();
  }
}
