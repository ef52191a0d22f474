package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxControl;
import com.nexus.social.sandbox.SandboxHosts;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.sandbox.world.SeededWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The adapter with the sandbox for its Meta; time stands still in both. */
final class SandboxedInstagram implements AutoCloseable {
  static final String ACCOUNT_ID = SeededWorld.COFFEE.id();
  static final String PAGE_ID = SeededWorld.COFFEE_PAGE.id();
  static final String PERSON_ID = SeededWorld.PERSON.id();

  private static final LoginApp INSTAGRAM_APP =
      new LoginApp(
          "990602627938098",
          "b2f4c1d07e5a4f1c8f60a5b9d3e2c714",
          URI.create("http://127.0.0.1:9090/callback?platform=instagram"));
  private static final LoginApp FACEBOOK_APP =
      new LoginApp(
          SandboxSettings.DEFAULT_APP_ID,
          SandboxSettings.DEFAULT_APP_SECRET,
          URI.create("http://127.0.0.1:9090/callback?platform=facebook"));

  private final InstagramSandbox sandbox =
      InstagramSandbox.start(
          SandboxSettings.defaults()
              .withInstagramApp(INSTAGRAM_APP.appId(), INSTAGRAM_APP.appSecret())
              .withClock(InstantSource.fixed(Instant.parse("2026-10-01T07:00:00Z"))));
  private final SocialPlatform instagram = connect(Optional.empty());
  private final OkHttpClient browser = new OkHttpClient.Builder().followRedirects(false).build();

  private SocialPlatform connect(Optional<String> configId) {
    SandboxHosts hosts = sandbox.hosts();
    InstagramSettings settings =
        new InstagramSettings(
            Optional.of(INSTAGRAM_APP),
            Optional.of(new FacebookLoginApp(FACEBOOK_APP, configId)),
            List.of(),
            "v26.0",
            new MetaHosts(
                hosts.facebook(),
                hosts.graph(),
                hosts.rupload(),
                hosts.instagram(),
                hosts.instagramApi(),
                hosts.instagramGraph()));
    return Instagram.connect(settings, clock(), Timeouts.standard(), Duration.ofMillis(1));
  }

  SocialPlatform instagram() {
    return instagram;
  }

  PlatformAuthorizer instagramLogin() {
    return instagram.authorizers().getFirst();
  }

  PlatformAuthorizer facebookLogin() {
    return instagram.authorizers().getLast();
  }

  /** The same with a configuration of Facebook Login for Business. */
  PlatformAuthorizer facebookLogin(String configId) {
    return connect(Optional.of(configId)).authorizers().getLast();
  }

  SandboxControl control() {
    return sandbox.control();
  }

  InstantSource clock() {
    return () -> control().now();
  }

  URI media(String name) {
    return sandbox.baseUri().resolve("/sandbox/media/" + name);
  }

  PlatformAccess access() {
    return new PlatformAccess(
        InstagramLoginAuthorizer.LOGIN,
        ACCOUNT_ID,
        new AccessToken(
            control().issueToken(ACCOUNT_ID, names(LoginScopes.OF_INSTAGRAM.required()))));
  }

  PlatformAccess pageAccess() {
    return new PlatformAccess(
        FacebookLoginAuthorizer.LOGIN,
        ACCOUNT_ID,
        new AccessToken(
            control().issuePageToken(PAGE_ID, names(LoginScopes.OF_FACEBOOK.required()))));
  }

  private static String[] names(List<String> scopes) {
    return scopes.toArray(String[]::new);
  }

  /** The person allows these permissions to the account: where the browser is sent. */
  URI consent(URI authorizationUrl, Collection<String> permissions) {
    return consent(authorizationUrl, permissions, Map.of("account", List.of(ACCOUNT_ID)));
  }

  /** The person allows these permissions for the Pages, accounts and businesses with these ids. */
  URI consentFor(URI authorizationUrl, Collection<String> permissions, String... assets) {
    return consent(authorizationUrl, permissions, Map.of("asset", List.of(assets)));
  }

  /** The person allows these permissions for all that they have. */
  URI consentForAll(URI authorizationUrl, Collection<String> permissions) {
    return consent(authorizationUrl, permissions, Map.of("all_assets", List.of("true")));
  }

  private URI consent(
      URI authorizationUrl, Collection<String> permissions, Map<String, List<String>> chosen) {
    FormBody.Builder form = new FormBody.Builder();
    Queries.parse(authorizationUrl).forEach(form::add);
    permissions.forEach(permission -> form.add("permission", permission));
    chosen.forEach((name, values) -> values.forEach(value -> form.add(name, value)));
    form.add("decision", "allow");
    String dialog = authorizationUrl.toString().replaceFirst("\\?.*", "");
    Request request = new Request.Builder().url(dialog).post(form.build()).build();
    try (Response response = browser.newCall(request).execute()) {
      return URI.create(Objects.requireNonNull(response.header("Location")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
