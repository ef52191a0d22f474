package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.RateLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up. Begin with {@link #defaults()} and change what matters.
 *
 * @param port on 127.0.0.1; 0 takes any free one
 * @param app the one app that the sandbox knows
 * @param behaviour what it begins with; {@link SandboxControl#change} changes it
 * @param clock what its time is taken from; {@link SandboxControl#advance} adds to it
 * @param dataDirectory where its state outlives the process, even a killed one; null keeps it in
 *     memory
 * @param callsKept how many calls the witness remembers, about 200 bytes each; when there are more,
 *     it forgets the oldest
 */
public record SandboxSettings(
    int port,
    MetaApp app,
    Behaviour behaviour,
    InstantSource clock,
    @Nullable Path dataDirectory,
    int callsKept) {
  /** The app of {@link #defaults()}, the same for both logins. */
  public static final String DEFAULT_APP_ID = "2011470299873361";

  public static final String DEFAULT_APP_SECRET = "5f0c9d1c4be34a0c9d6f1b7a2e83d4c6";

  /** A configuration of Facebook Login for Business with all that publishing needs. */
  public static final String DEFAULT_CONFIG_ID = "948271536402175";

  /** The same, for tokens of a system user. */
  public static final String SYSTEM_USER_CONFIG_ID = "948271536402176";

  private static final int DEFAULT_CALLS_KEPT = 1_000_000;

  private static final List<String> CONFIGURED_SCOPES =
      List.of(
          "instagram_basic",
          "instagram_content_publish",
          "instagram_manage_insights",
          "pages_show_list",
          "pages_read_engagement",
          "business_management");

  /**
   * Any free port, in memory, the system's time, one second for a picture and three for a video, 50
   * posts and 400 containers a day, more calls than anybody makes; people may be sent to any http
   * address of this machine.
   */
  public static SandboxSettings defaults() {
    MetaApp.Credentials both = new MetaApp.Credentials(DEFAULT_APP_ID, DEFAULT_APP_SECRET);
    List<MetaApp.Configuration> configurations =
        List.of(
            configuration(DEFAULT_CONFIG_ID, false), configuration(SYSTEM_USER_CONFIG_ID, true));
    return new SandboxSettings(
        0,
        new MetaApp("Nexus", both, both, List.of(), configurations),
        Behaviour.defaults(),
        InstantSource.system(),
        null,
        DEFAULT_CALLS_KEPT);
  }

  private static MetaApp.Configuration configuration(String id, boolean systemUser) {
    return new MetaApp.Configuration(id, new LinkedHashSet<>(CONFIGURED_SCOPES), systemUser);
  }

  public SandboxSettings withPort(int port) {
    return new SandboxSettings(port, app, behaviour, clock, dataDirectory, callsKept);
  }

  /** The name that the dialogs show. */
  public SandboxSettings withAppName(String name) {
    return withApp(
        new MetaApp(
            name, app.facebook(), app.instagram(), app.redirectUris(), app.configurations()));
  }

  /** The same credentials for both logins. */
  public SandboxSettings withApp(String id, String secret) {
    MetaApp.Credentials both = new MetaApp.Credentials(id, secret);
    return withCredentials(both, both);
  }

  /** Other credentials for Instagram Login, as Meta really has it. */
  public SandboxSettings withInstagramApp(String id, String secret) {
    return withCredentials(app.facebook(), new MetaApp.Credentials(id, secret));
  }

  /** Addresses to send people to, besides any http address of this machine. */
  public SandboxSettings withRedirectUris(URI... uris) {
    return withApp(
        new MetaApp(
            app.name(), app.facebook(), app.instagram(), List.of(uris), app.configurations()));
  }

  public SandboxSettings withClock(InstantSource clock) {
    return new SandboxSettings(port, app, behaviour, clock, dataDirectory, callsKept);
  }

  /** How long media is IN_PROGRESS. */
  public SandboxSettings withProcessing(Duration image, Duration video) {
    return withRules(behaviour.rules().withProcessing(image, video));
  }

  /** Posts and containers per account in a rolling day. */
  public SandboxSettings withQuotas(int posts, int containers) {
    return withRules(behaviour.rules().withQuotas(posts, containers));
  }

  /** Takes PNG and WebP besides JPEG, which is all that Meta promises. */
  public SandboxSettings withLenientImages() {
    return withRules(behaviour.rules().withOnlyJpeg(false));
  }

  /** How many calls are borne. */
  public SandboxSettings withRateLimits(RateLimits limits) {
    return withBehaviour(behaviour.withRateLimits(limits));
  }

  public SandboxSettings withDataDirectory(Path directory) {
    return new SandboxSettings(port, app, behaviour, clock, directory, callsKept);
  }

  /** How many calls the witness remembers: a million, unless this says otherwise. */
  public SandboxSettings withCallsKept(int calls) {
    return new SandboxSettings(port, app, behaviour, clock, dataDirectory, calls);
  }

  public SandboxSettings withBehaviour(Behaviour behaviour) {
    return new SandboxSettings(port, app, behaviour, clock, dataDirectory, callsKept);
  }

  private SandboxSettings withCredentials(
      MetaApp.Credentials facebook, MetaApp.Credentials instagram) {
    return withApp(
        new MetaApp(app.name(), facebook, instagram, app.redirectUris(), app.configurations()));
  }

  private SandboxSettings withApp(MetaApp app) {
    return new SandboxSettings(port, app, behaviour, clock, dataDirectory, callsKept);
  }

  private SandboxSettings withRules(PlatformRules rules) {
    return withBehaviour(behaviour.withRules(rules));
  }
}
