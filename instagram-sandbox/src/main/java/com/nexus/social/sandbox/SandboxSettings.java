package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.PlatformRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up. Begin with {@link #defaults()} and change what matters.
 *
 * @param port on 127.0.0.1; 0 takes any free one
 * @param app the one app that the sandbox knows
 * @param rules durations and quotas
 * @param clock what its time is taken from; {@link SandboxControl#advance} adds to it
 * @param dataDirectory where its state outlives the process, even a killed one; null keeps it in
 *     memory
 */
public record SandboxSettings(
    int port, MetaApp app, PlatformRules rules, InstantSource clock, @Nullable Path dataDirectory) {
  /** The app of {@link #defaults()}, the same for both logins. */
  public static final String DEFAULT_APP_ID = "2011470299873361";

  public static final String DEFAULT_APP_SECRET = "5f0c9d1c4be34a0c9d6f1b7a2e83d4c6";

  /**
   * Any free port, in memory, the system's time, one second for a picture and three for a video, 50
   * posts and 400 containers a day; people may be sent to any http address of this machine.
   */
  public static SandboxSettings defaults() {
    MetaApp.Credentials app = new MetaApp.Credentials(DEFAULT_APP_ID, DEFAULT_APP_SECRET);
    return new SandboxSettings(
        0,
        new MetaApp(app, app, List.of()),
        PlatformRules.defaults(),
        InstantSource.system(),
        null);
  }

  public SandboxSettings withPort(int port) {
    return new SandboxSettings(port, app, rules, clock, dataDirectory);
  }

  /** The same credentials for both logins. */
  public SandboxSettings withApp(String id, String secret) {
    MetaApp.Credentials both = new MetaApp.Credentials(id, secret);
    return withApp(new MetaApp(both, both, app.redirectUris()));
  }

  /** Other credentials for Instagram Login, as Meta really has it. */
  public SandboxSettings withInstagramApp(String id, String secret) {
    MetaApp.Credentials instagram = new MetaApp.Credentials(id, secret);
    return withApp(new MetaApp(app.facebook(), instagram, app.redirectUris()));
  }

  /** Addresses to send people to, besides any http address of this machine. */
  public SandboxSettings withRedirectUris(URI... uris) {
    return withApp(new MetaApp(app.facebook(), app.instagram(), List.of(uris)));
  }

  public SandboxSettings withClock(InstantSource clock) {
    return new SandboxSettings(port, app, rules, clock, dataDirectory);
  }

  /** How long media is IN_PROGRESS. */
  public SandboxSettings withProcessing(Duration image, Duration video) {
    return withRules(
        new PlatformRules(image, video, rules.publishingQuota(), rules.containerQuota()));
  }

  /** Posts and containers per account in a rolling day. */
  public SandboxSettings withQuotas(int posts, int containers) {
    return withRules(
        new PlatformRules(rules.imageProcessing(), rules.videoProcessing(), posts, containers));
  }

  public SandboxSettings withDataDirectory(Path directory) {
    return new SandboxSettings(port, app, rules, clock, directory);
  }

  private SandboxSettings withApp(MetaApp app) {
    return new SandboxSettings(port, app, rules, clock, dataDirectory);
  }

  private SandboxSettings withRules(PlatformRules rules) {
    return new SandboxSettings(port, app, rules, clock, dataDirectory);
  }
}
