package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.out.PlatformAccess;
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
import java.util.Objects;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The adapter with the sandbox for its Meta; time stands still in both. */
final class SandboxedInstagram implements AutoCloseable {
  static final String ACCOUNT_ID = SeededWorld.COFFEE.id();

  private final InstagramSandbox sandbox =
      InstagramSandbox.start(
          SandboxSettings.defaults()
              .withClock(InstantSource.fixed(Instant.parse("2026-10-01T07:00:00Z"))));
  private final SocialPlatform instagram =
      Instagram.connect(settings(), clock(), Timeouts.standard(), Duration.ofMillis(1));
  private final OkHttpClient browser = new OkHttpClient.Builder().followRedirects(false).build();

  private InstagramSettings settings() {
    SandboxHosts hosts = sandbox.hosts();
    return new InstagramSettings(
        SandboxSettings.DEFAULT_APP_ID,
        SandboxSettings.DEFAULT_APP_SECRET,
        URI.create("http://127.0.0.1:9090/callback?platform=instagram"),
        "v26.0",
        new MetaHosts(
            hosts.facebook(),
            hosts.graph(),
            hosts.rupload(),
            hosts.instagram(),
            hosts.instagramApi(),
            hosts.instagramGraph()));
  }

  SocialPlatform instagram() {
    return instagram;
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
        ACCOUNT_ID,
        new AccessToken(
            control().issueToken(ACCOUNT_ID, InstagramScopes.REQUIRED.toArray(String[]::new))));
  }

  /** The person allows these permissions of the dialog: where the browser is sent. */
  URI consent(URI authorizationUrl, Set<String> permissions) {
    FormBody.Builder form = new FormBody.Builder();
    Queries.parse(authorizationUrl).forEach(form::add);
    permissions.forEach(permission -> form.add("permission", permission));
    form.add("account", ACCOUNT_ID).add("decision", "allow");
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
