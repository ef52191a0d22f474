package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox for one test, its time standing still, and a client of Instagram Login for it. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {
  static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  static final String COFFEE = "17841405822304914";
  static final String MIRA = "17841409914425817";
  static final String BAKERY = "17841471300928645";
  static final String PRIVATE = "17841433086174259";
  static final String BASIC = "instagram_business_basic";
  static final String PUBLISH = "instagram_business_content_publish";

  private final SandboxSettings settings;
  private final HttpCaller http = new HttpCaller();
  private @Nullable InstagramSandbox sandbox;

  RunningSandbox() {
    this(standingStill());
  }

  RunningSandbox(SandboxSettings settings) {
    this.settings = settings;
  }

  static SandboxSettings standingStill() {
    return SandboxSettings.defaults().withClock(InstantSource.fixed(START));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox = InstagramSandbox.start(settings);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    running().close();
  }

  InstagramSandbox running() {
    if (sandbox == null) throw new IllegalStateException("Only within a test");
    return sandbox;
  }

  SandboxControl control() {
    return running().control();
  }

  HttpCaller http() {
    return http;
  }

  URI graph() {
    return running().hosts().instagramGraph();
  }

  /** A token that may read and publish. */
  String token(String accountId) {
    return control().issueToken(accountId, BASIC, PUBLISH);
  }

  String sampleUrl() {
    return mediaUrl("sample.jpg");
  }

  String mediaUrl(String name) {
    return running().baseUri().resolve("/sandbox/media/" + name).toString();
  }

  Answer get(String token, String path, String... parameters) {
    return http.send(
        HttpRequest.newBuilder(HttpCaller.uri(graph(), "/v26.0" + path, parameters))
            .header("Authorization", "Bearer " + token));
  }

  Answer post(String token, String path, String... parameters) {
    return http.send(
        HttpRequest.newBuilder(HttpCaller.uri(graph(), "/v26.0" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(HttpCaller.form(parameters))));
  }

  /** A container that is ready to be published. */
  String finishedContainer(String token, String caption) {
    String id = post(token, "/me/media", "image_url", sampleUrl(), "caption", caption).text("id");
    control().advance(Duration.ofSeconds(1));
    return id;
  }

  /** A post; returns its media id. */
  String published(String token, String caption) {
    String container = finishedContainer(token, caption);
    return post(token, "/me/media_publish", "creation_id", container).text("id");
  }

  static void assertSame(JsonNode actual, String expected) {
    assertThat(actual).isEqualTo(Answer.parse(expected));
  }
}
