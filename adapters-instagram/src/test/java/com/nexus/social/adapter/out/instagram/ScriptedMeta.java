package com.nexus.social.adapter.out.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;

/** A server for all of Meta's hosts that says what it is told to, one answer a request. */
final class ScriptedMeta implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");
  static final URI REDIRECT_URI = URI.create("https://nexus.example/callback?platform=instagram");
  static final String APP_SECRET = "canary-app-secret";
  static final String FACEBOOK_SECRET = "canary-facebook-secret";
  static final String FORMER_SECRET = "canary-former-secret";
  static final AccessToken TOKEN = new AccessToken("IGAAcanary-token");
  static final AccessToken FACEBOOK_TOKEN = new AccessToken("EAABcanary-token");
  static final AccessToken PAGE_TOKEN = new AccessToken("EAABcanary-page");
  static final PlatformAccess ACCESS =
      new PlatformAccess(InstagramLoginAuthorizer.LOGIN, "17841405822304914", TOKEN);
  static final PlatformAccess PAGE_ACCESS =
      new PlatformAccess(FacebookLoginAuthorizer.LOGIN, "17841405822304914", PAGE_TOKEN);
  static final Content CONTENT =
      new Content.ImagePost(new Image(URI.create("https://cdn.example/cat.jpg"), "A cat"), "Cat");
  static final LoginApp INSTAGRAM_APP = new LoginApp("990602627938098", APP_SECRET, REDIRECT_URI);
  static final LoginApp FACEBOOK_APP =
      new LoginApp("2011470299873361", FACEBOOK_SECRET, REDIRECT_URI);

  private final MockWebServer server = new MockWebServer();

  ScriptedMeta() {
    QueueDispatcher answers = new QueueDispatcher();
    answers.setFailFast(true);
    server.setDispatcher(answers);
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The adapter under test, patient enough for every answer that comes. */
  SocialPlatform instagram() {
    return instagram(Duration.ofSeconds(10));
  }

  SocialPlatform instagram(Duration patience) {
    return connect(settings(), patience);
  }

  PlatformAuthorizer instagramLogin() {
    return instagram().authorizers().getFirst();
  }

  PlatformAuthorizer facebookLogin() {
    return instagram().authorizers().getLast();
  }

  /** The same with a configuration of Facebook Login for Business. */
  PlatformAuthorizer facebookLogin(String configId) {
    InstagramSettings settings =
        new InstagramSettings(
            Optional.empty(),
            Optional.of(new FacebookLoginApp(FACEBOOK_APP, Optional.of(configId))),
            List.of(),
            "v26.0",
            hosts());
    return connect(settings, Duration.ofSeconds(10)).authorizers().getFirst();
  }

  private static SocialPlatform connect(InstagramSettings settings, Duration patience) {
    return Instagram.connect(
        settings,
        InstantSource.fixed(NOW),
        new Timeouts(patience, patience, patience),
        Duration.ofMillis(1));
  }

  InstagramSettings settings() {
    return new InstagramSettings(
        Optional.of(INSTAGRAM_APP),
        Optional.of(new FacebookLoginApp(FACEBOOK_APP, Optional.empty())),
        List.of(FORMER_SECRET),
        "v26.0",
        hosts());
  }

  private MetaHosts hosts() {
    return new MetaHosts(
        host("www.facebook.com"),
        host("graph.facebook.com"),
        host("rupload.facebook.com"),
        host("www.instagram.com"),
        host("api.instagram.com"),
        host("graph.instagram.com"));
  }

  private URI host(String name) {
    return server.url("/" + name).uri();
  }

  ScriptedMeta says(String json) {
    return says(200, json);
  }

  ScriptedMeta says(int status, String body) {
    return says(new MockResponse.Builder().code(status).body(body).build());
  }

  ScriptedMeta says(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  ScriptedMeta saysTimes(int times, int status, String body) {
    for (int i = 0; i < times; i++) {
      says(status, body);
    }
    return this;
  }

  /** Says what it takes to redeem a code of Instagram Login. */
  ScriptedMeta grants(String permissionsJson) {
    return says("""
    {"access_token":"IGAAcanary-short","user_id":27640875392278831,"permissions":%s}
    """
            .formatted(permissionsJson))
        .says(
            """
            {"access_token":"IGAAcanary-token","token_type":"bearer","expires_in":5183944}
            """);
  }

  /** Says what a token of Facebook Login is: alive, with these further fields. */
  ScriptedMeta inspects(String fields) {
    return says(
        """
        {"data":{"app_id":"2011470299873361","type":"USER","is_valid":true,
         "user_id":"10215241773831025"%s}}
        """
            .formatted(fields));
  }

  /** The next request that was not asked for yet. */
  RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).as("a request").isNotNull();
    return Objects.requireNonNull(request);
  }

  int requests() {
    return server.getRequestCount();
  }

  /** The form that a request carried, decoded. */
  static Map<String, String> form(RecordedRequest request) {
    return Arrays.stream(body(request).split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            toMap(
                field -> URLDecoder.decode(field[0], UTF_8),
                field -> URLDecoder.decode(field[1], UTF_8)));
  }

  static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  @Override
  public void close() {
    server.close();
  }
}
