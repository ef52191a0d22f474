package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.in.grpc.GrpcServer;
import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.sandbox.InstagramSandbox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** A running server: everything that the settings ask for, from the database to the API. */
public final class NexusServer implements AutoCloseable {
  private final Resources resources;
  private final GrpcServer grpc;
  private final Optional<InstagramSandbox> sandbox;

  NexusServer(Resources resources, GrpcServer grpc, Optional<InstagramSandbox> sandbox) {
    this.resources = resources;
    this.grpc = grpc;
    this.sandbox = sandbox;
  }

  /**
   * Starts it; it serves when this returns. It goes by the clock of its database, as all who work
   * on the same database must agree on the time. Whoever closes the resources stops it.
   *
   * @throws StartupException if it cannot; then nothing of it is left running
   */
  public static NexusServer start(Settings settings, Resources resources) {
    return start(settings, resources, PostgresDatabase::clock);
  }

  /**
   * The same, by another clock, which tells the time to the microsecond and no finer: so what was
   * stored equals what is read.
   *
   * @throws StartupException if it cannot; then nothing of it is left running
   */
  public static NexusServer start(Settings settings, InstantSource clock) {
    return start(settings, new Resources(), _ -> clock);
  }

  private static NexusServer start(
      Settings settings, Resources resources, Function<PostgresDatabase, InstantSource> clock) {
    try {
      return new Startup(settings, resources, clock).run();
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** The port of the API. */
  public int grpcPort() {
    return grpc.port();
  }

  /** The sandbox, if that is what posts go to. */
  public Optional<InstagramSandbox> sandbox() {
    return sandbox;
  }

  /**
   * Stops everything in order: what was accepted is stored, what runs is let finish, for a while.
   */
  @Override
  public void close() {
    resources.close();
  }
}
