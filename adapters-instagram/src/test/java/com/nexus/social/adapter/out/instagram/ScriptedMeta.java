package com.nexus.social.adapter.out.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.port.out.PlatformAccess;
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
import java.util.Map;
import java.util.Objects;
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
  static final AccessToken TOKEN = new AccessToken("IGAAcanary-token");
  static final PlatformAccess ACCESS = new PlatformAccess("17841405822304914", TOKEN);
  static final Content CONTENT =
      new Content.ImagePost(new Image(URI.create("https://cdn.example/cat.jpg"), "A cat"), "Cat");

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
    return Instagram.connect(
        settings(),
        InstantSource.fixed(NOW),
        new Timeouts(patience, patience, patience),
        Duration.ofMillis(1));
  }

  InstagramSettings settings() {
    return new InstagramSettings(
        "990602627938098",
        APP_SECRET,
        REDIRECT_URI,
        "v26.0",
        new MetaHosts(
            host("www.facebook.com"),
            host("graph.facebook.com"),
            host("rupload.facebook.com"),
            host("www.instagram.com"),
            host("api.instagram.com"),
            host("graph.instagram.com")));
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

  /** Says what it takes to redeem a code, up to the account. */
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
