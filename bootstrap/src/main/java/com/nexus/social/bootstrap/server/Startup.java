package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.in.grpc.GrpcServer;
import com.nexus.social.adapter.in.grpc.GrpcSettings;
import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresSettings;
import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.Settings.Database;
import com.nexus.social.bootstrap.settings.Settings.Mode;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One start of a server, whose parts are closed the other way round. */
final class Startup {
  /** Statements at a time; a PostgreSQL left as it comes bears six replicas of this. */
  private static final int POOL_SIZE = 16;

  private final Settings settings;
  private final Resources resources;
  private final Function<PostgresDatabase, InstantSource> clock;
  private @Nullable ServerDirectory serverDirectory;

  Startup(Settings settings, Resources resources, Function<PostgresDatabase, InstantSource> clock) {
    this.settings = settings;
    this.resources = resources;
    this.clock = clock;
  }

  NexusServer run() {
    PostgresSettings postgres = postgres();
    Counterpart counterpart = counterpart();
    PostgresDatabase database = resources.open(() -> Databases.open(postgres));
    NexusComponent component =
        DaggerNexusComponent.factory()
            .create(
                new GrpcSettings(settings.grpc().host(), settings.grpc().port()),
                counterpart.instagram(),
                database,
                counterpart.keyset(),
                settings.policies(),
                clock.apply(database));
    // Stopped the other way round: no calls, then no steps, then no database.
    Workers workers = resources.open(() -> Workers.of(component));
    GrpcServer grpc = resources.open(() -> listening(component.grpcServer()));
    workers.start();
    return new NexusServer(resources, grpc, counterpart.sandbox());
  }

  private PostgresSettings postgres() {
    return switch (settings.database()) {
      case Database.Embedded _ -> {
        ServerDirectory data = serverDirectory();
        EmbeddedDatabase embedded =
            resources.open(
                () ->
                    EmbeddedDatabase.start(
                        data.resolve("postgres"),
                        settings.directories().cache(),
                        data.resolve("postgres.log")));
        yield new PostgresSettings(embedded.jdbcUrl(), "postgres", "", POOL_SIZE);
      }
      case Database.External external -> Databases.settings(external, POOL_SIZE);
    };
  }

  private Counterpart counterpart() {
    return switch (settings.mode()) {
      case Mode.Sandbox(int port, Optional<TokenKeyset> keyset) -> {
        Path directory = serverDirectory().resolve("sandbox");
        InstagramSandbox sandbox =
            resources.open(
                () ->
                    LocalSandbox.start(
                        SandboxSettings.defaults().withPort(port).withDataDirectory(directory),
                        "NEXUS_SANDBOX_PORT"));
        yield new Counterpart(
            MetaSide.sandbox(sandbox, settings.graph()),
            keyset.orElseGet(() -> serverDirectory().tokenKeyset()),
            Optional.of(sandbox));
      }
      case Mode.Meta(Settings.Apps apps, TokenKeyset keyset) ->
          new Counterpart(MetaSide.meta(apps, settings.graph()), keyset, Optional.empty());
    };
  }

  private static GrpcServer listening(GrpcServer grpc) {
    try {
      grpc.start();
      return grpc;
    } catch (IOException e) {
      throw new StartupException(e.getMessage() + " (NEXUS_GRPC_HOST, NEXUS_GRPC_PORT).", e);
    }
  }

  private ServerDirectory serverDirectory() {
    ServerDirectory taken = serverDirectory;
    if (taken == null) {
      taken = resources.open(() -> ServerDirectory.take(settings.directories().data()));
      serverDirectory = taken;
    }
    return taken;
  }

  /** What the adapter of Instagram talks to, and the keys for what it gets from there. */
  private record Counterpart(
      InstagramSettings instagram, TokenKeyset keyset, Optional<InstagramSandbox> sandbox) {}
}
