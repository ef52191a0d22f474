package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;

/** An app that sends videos for nexus.coffee by Facebook Login. */
final class UploadSteps {
  private final RunningSandbox sandbox;
  private final FacebookCaller facebook;

  /** A container that waits for bytes. */
  record Target(String id, URI uri) {}

  UploadSteps(RunningSandbox sandbox) {
    this.sandbox = sandbox;
    this.facebook = new FacebookCaller(sandbox);
  }

  String token() {
    return facebook.token();
  }

  Answer create(String... parameters) {
    return facebook.post(token(), "/" + COFFEE + "/media", parameters);
  }

  Target target() {
    JsonNode created = create("media_type", "REELS", "upload_type", "resumable").ok();
    return new Target(created.get("id").asText(), URI.create(created.get("uri").asText()));
  }

  JsonNode video(String container) {
    return facebook
        .get(token(), "/" + container, "fields", "video_status,copyright_check_status")
        .ok();
  }

  Answer publish(String container) {
    return facebook.post(token(), "/" + COFFEE + "/media_publish", "creation_id", container);
  }

  byte[] bytes(String name) {
    return sandbox.http().bytes(URI.create(sandbox.mediaUrl(name)));
  }

  static byte[] tail(byte[] whole, int from) {
    return Arrays.copyOfRange(whole, from, whole.length);
  }

  /** As curl does it, which takes any body for a form. */
  Answer send(Target target, String token, long offset, long size, byte[] bytes) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(target.uri())
                .header("Authorization", "OAuth " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("offset", Long.toString(offset))
                .header("file_size", Long.toString(size))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  Answer sendUrl(Target target, String token, String url) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(target.uri())
                .header("Authorization", "OAuth " + token)
                .header("file_url", url)
                .POST(HttpRequest.BodyPublishers.noBody()));
  }
}
