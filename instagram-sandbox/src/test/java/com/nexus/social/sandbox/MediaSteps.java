package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An app that posts all sorts of media on nexus.coffee by Instagram Login. */
final class MediaSteps {
  private final RunningSandbox sandbox;

  MediaSteps(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  String token() {
    return sandbox.token(COFFEE);
  }

  Answer image(String... more) {
    return create("image_url", sandbox.sampleUrl(), more);
  }

  Answer reel(String... more) {
    return video("reel.mp4", with("media_type", "REELS", more));
  }

  Answer storyImage(String... more) {
    return create("media_type", "STORIES", with("image_url", sandbox.mediaUrl("story.jpg"), more));
  }

  Answer storyVideo(String... more) {
    return video("reel.mp4", with("media_type", "STORIES", more));
  }

  Answer imageItem(String... more) {
    return image(with("is_carousel_item", "true", more));
  }

  Answer videoItem(String... more) {
    return video("square.mp4", with("media_type", "VIDEO", with("is_carousel_item", "true", more)));
  }

  Answer video(String name, String... more) {
    return create("video_url", sandbox.mediaUrl(name), more);
  }

  Answer carousel(List<String> items, String... more) {
    return create("media_type", "CAROUSEL", with("children", String.join(",", items), more));
  }

  /** So many items that are ready. */
  List<String> items(int count) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) items.add(imageItem().text("id"));
    process();
    return items;
  }

  /** Time for anything to be processed. */
  void process() {
    sandbox.control().advance(Duration.ofSeconds(3));
  }

  String status(String container) {
    return container(container, "status_code").get("status_code").asText();
  }

  JsonNode container(String id, String fields) {
    return sandbox.get(token(), "/" + id, "fields", fields).ok();
  }

  Answer publish(String container) {
    return sandbox.post(token(), "/me/media_publish", "creation_id", container);
  }

  /** The media id of what was created, when it was ready. */
  String published(Answer created) {
    String container = created.text("id");
    process();
    return publish(container).text("id");
  }

  JsonNode media(String id, String fields) {
    return sandbox.get(token(), "/" + id, "fields", fields).ok();
  }

  Answer create(String name, String value, String... more) {
    return sandbox.post(token(), "/me/media", with(name, value, more));
  }

  static String[] with(String name, String value, String... more) {
    List<String> all = new ArrayList<>(List.of(name, value));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
