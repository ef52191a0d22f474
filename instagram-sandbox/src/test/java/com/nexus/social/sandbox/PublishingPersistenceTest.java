package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.world.Fate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingPersistenceTest {
  private static final String[] SCOPES = {
    "instagram_basic",
    "instagram_content_publish",
    "instagram_manage_contents",
    "pages_show_list",
    "pages_read_engagement"
  };

  @TempDir Path folder;

  private final HttpCaller http = new HttpCaller();

  @Test
  void uploadAndFate_outliveARestart() {
    String token;
    String container;
    byte[] video;
    try (InstagramSandbox sandbox = start()) {
      token = sandbox.control().issueFacebookToken(SCOPES);
      video = http.bytes(sandbox.baseUri().resolve("/sandbox/media/reel.mp4"));
      sandbox.control().publishing().giveNext(new Fate.Failing(2207082));
      container = post(sandbox, token, "/media", "media_type", "REELS", "upload_type", "resumable");
      byte[] beginning = Arrays.copyOf(video, 40_000);
      assertThat(upload(sandbox, container, token, 0, video.length, beginning)).isEqualTo(206);
    }

    try (InstagramSandbox sandbox = start()) {
      byte[] rest = Arrays.copyOfRange(video, 40_000, video.length);
      assertThat(upload(sandbox, container, token, 40_000, video.length, rest)).isEqualTo(200);
      assertThat(sandbox.control().publishing().container(container).failure()).isEqualTo(2207082);
    }
  }

  @Test
  void albumQuotasReactionsAndDeletions_outliveARestart() {
    String token;
    String deleted;
    String album;
    try (InstagramSandbox sandbox = start()) {
      token = sandbox.control().issueFacebookToken(SCOPES);
      album = album(sandbox, token);
      deleted = album(sandbox, token);
      assertThat(http.send(request(sandbox, token, "/" + deleted).DELETE()).status())
          .isEqualTo(200);
      sandbox.control().publishing().setReactions(album, 7, 2);
      sandbox.control().publishing().setQuotas(COFFEE, 9, 90);
    }

    try (InstagramSandbox sandbox = start()) {
      List<LivePost> posts = sandbox.control().posts(COFFEE);
      assertThat(posts).extracting(LivePost::mediaId).containsExactly(album);
      assertThat(posts.getFirst().children()).hasSize(2);
      assertThat(
              get(sandbox, token, "/" + album, "like_count,children{media_type}").ok().toString())
          .contains("\"like_count\":7", "\"media_type\":\"IMAGE\"");
      assertThat(get(sandbox, token, "/" + deleted, "id").code()).isEqualTo("100/33");
      assertThat(
              get(sandbox, token, "/" + COFFEE + "/content_publishing_limit", "quota_usage,config")
                  .body())
          .contains("\"quota_usage\":2", "\"quota_total\":9");
    }
  }

  private InstagramSandbox start() {
    return InstagramSandbox.start(
        RunningSandbox.standingStill()
            .withDataDirectory(folder)
            .withProcessing(Duration.ZERO, Duration.ZERO));
  }

  private String album(InstagramSandbox sandbox, String token) {
    String items = item(sandbox, token) + "," + item(sandbox, token);
    String container = post(sandbox, token, "/media", "media_type", "CAROUSEL", "children", items);
    return post(sandbox, token, "/media_publish", "creation_id", container);
  }

  private String item(InstagramSandbox sandbox, String token) {
    String url = sandbox.baseUri().resolve("/sandbox/media/sample.jpg").toString();
    return post(sandbox, token, "/media", "is_carousel_item", "true", "image_url", url);
  }

  private String post(InstagramSandbox sandbox, String token, String edge, String... parameters) {
    return http.post(
            sandbox.hosts().graph(),
            "/" + COFFEE + edge,
            MediaSteps.with("access_token", token, parameters))
        .text("id");
  }

  private Answer get(InstagramSandbox sandbox, String token, String path, String fields) {
    return http.send(request(sandbox, token, path, "fields", fields));
  }

  private static HttpRequest.Builder request(
      InstagramSandbox sandbox, String token, String path, String... parameters) {
    return HttpRequest.newBuilder(HttpCaller.uri(sandbox.hosts().graph(), path, parameters))
        .header("Authorization", "Bearer " + token);
  }

  private int upload(
      InstagramSandbox sandbox,
      String container,
      String token,
      long offset,
      long size,
      byte[] part) {
    URI uri = HttpCaller.uri(sandbox.hosts().rupload(), "/ig-api-upload/v26.0/" + container);
    return http.send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "OAuth " + token)
                .header("offset", Long.toString(offset))
                .header("file_size", Long.toString(size))
                .POST(HttpRequest.BodyPublishers.ofByteArray(part)))
        .status();
  }
}
