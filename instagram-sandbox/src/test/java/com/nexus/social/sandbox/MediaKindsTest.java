package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKindsTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);

  @Test
  void reel_goesFromContainerToPost() {
    String container = app.reel("caption", "Slow pan").text("id");
    assertThat(app.status(container)).isEqualTo("IN_PROGRESS");
    assertThat(app.publish(container).code()).isEqualTo("9007/2207027");

    app.process();
    assertThat(app.status(container)).isEqualTo("FINISHED");
    String id = app.publish(container).text("id");

    JsonNode reel =
        app.media(
            id, "media_type,media_product_type,permalink,shortcode,is_shared_to_feed,caption");
    RunningSandbox.assertSame(
        reel,
        """
        {"media_type":"VIDEO","media_product_type":"REELS","permalink":"%s/reel/%s/","shortcode":"%s","is_shared_to_feed":true,"caption":"Slow pan","id":"%s"}
        """
            .formatted(
                sandbox.running().hosts().instagram(),
                reel.get("shortcode").asText(),
                reel.get("shortcode").asText(),
                id));
    assertThat(sandbox.get(app.token(), "/me/media").ok().at("/data/0/id").asText()).isEqualTo(id);
  }

  @Test
  void reel_isServedAsItCame() {
    String id = app.published(app.reel());

    URI url = URI.create(app.media(id, "media_url").get("media_url").asText());

    assertThat(url.toString()).endsWith(".mp4");
    assertThat(sandbox.http().bytes(url))
        .isEqualTo(sandbox.http().bytes(URI.create(sandbox.mediaUrl("reel.mp4"))));
  }

  @Test
  void reel_hasItsCoverOrOneForAll() {
    String cover = sandbox.mediaUrl("story.jpg");
    String with = app.published(app.reel("cover_url", cover));
    String without = app.published(app.reel());

    URI thumbnail = URI.create(app.media(with, "thumbnail_url").get("thumbnail_url").asText());
    assertThat(sandbox.http().bytes(thumbnail)).isEqualTo(sandbox.http().bytes(URI.create(cover)));
    assertThat(app.media(without, "thumbnail_url").get("thumbnail_url").asText())
        .endsWith("/sandbox/media/video-cover.jpg");
  }

  @Test
  void movie_isTakenLikeAnMp4() {
    String id = app.published(app.video("reel.mov", "media_type", "REELS"));

    assertThat(app.media(id, "media_url").get("media_url").asText()).endsWith(".mov");
  }

  @Test
  void storyVideo_isAmongTheStoriesForADay() {
    String id = app.published(app.storyVideo());

    JsonNode story = app.media(id, "media_type,media_product_type,permalink");
    assertThat(story.get("media_type").asText()).isEqualTo("VIDEO");
    assertThat(story.get("media_product_type").asText()).isEqualTo("STORY");
    assertThat(story.get("permalink").asText()).contains("/stories/nexus.coffee/");
    assertThat(sandbox.get(app.token(), "/me/stories").ok().at("/data/0/id").asText())
        .isEqualTo(id);
    assertThat(sandbox.get(app.token(), "/me/media").body()).isEqualTo("{\"data\":[]}");
    sandbox.control().advance(Duration.ofHours(24));
    assertThat(sandbox.get(app.token(), "/me/stories").body()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void story_showsNoCaption() {
    String id = app.published(app.storyImage("caption", "Nobody sees this"));

    assertThat(app.media(id, "caption").has("caption")).isFalse();
    assertThat(sandbox.control().posts(COFFEE).getFirst().caption()).isNull();
  }

  @Test
  void carousel_holdsItsItemsInTheirOrder() {
    String picture = app.imageItem("alt_text", "A sunrise").text("id");
    String video = app.videoItem().text("id");
    app.process();
    String id = app.published(app.carousel(List.of(video, picture), "caption", "Two"));

    JsonNode album =
        app.media(id, "media_type,media_product_type,caption,children{media_type,alt_text}");
    JsonNode items = album.at("/children/data");
    assertThat(album.get("media_type").asText()).isEqualTo("CAROUSEL_ALBUM");
    assertThat(album.get("media_product_type").asText()).isEqualTo("FEED");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/media_type").asText()).isEqualTo("VIDEO");
    assertThat(items.at("/1/media_type").asText()).isEqualTo("IMAGE");
    assertThat(items.at("/1/alt_text").asText()).isEqualTo("A sunrise");
    LivePost post = sandbox.control().posts(COFFEE).getFirst();
    assertThat(post.mediaId()).isEqualTo(id);
    assertThat(post.children())
        .containsExactly(items.at("/0/id").asText(), items.at("/1/id").asText());
    assertThat(app.status(picture)).isEqualTo("PUBLISHED");
  }

  @Test
  void carousel_countsAsOnePost() {
    app.published(app.carousel(app.items(3)));

    assertThat(
            sandbox
                .get(app.token(), "/me/content_publishing_limit")
                .ok()
                .at("/data/0/quota_usage")
                .asInt())
        .isEqualTo(1);
    assertThat(sandbox.get(app.token(), "/me/media").ok().get("data")).hasSize(1);
  }

  @Test
  void carousel_takesItsItemsAsAJsonArrayToo() {
    List<String> items = app.items(2);

    Answer answer =
        app.create(
            "media_type", "CAROUSEL", "children", "[\"" + String.join("\",\"", items) + "\"]");

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11})
  void carousel_ofTooFewOrTooManyItems_isRefused(int count) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) items.add("1780000000000000" + i);

    Answer answer = app.carousel(items);

    assertThat(answer.code()).isEqualTo("100/2207028");
    assertThat(answer.error().at("/error/error_user_msg").asText())
        .contains("Carousels need at least 2 photos/videos and no more than 10 photos/videos.");
  }

  @Test
  void carousel_ofTen_isTaken() {
    assertThat(app.carousel(app.items(10)).status()).isEqualTo(200);
  }

  @Test
  void carousel_needsItemsThatAreReadyItsOwnAndUnused() {
    List<String> ready = app.items(2);
    String mine = ready.getFirst();
    String fresh = app.imageItem().text("id");
    String single = app.image().text("id");
    String foreign =
        sandbox
            .post(
                sandbox.token(MIRA),
                "/me/media",
                "image_url",
                sandbox.sampleUrl(),
                "is_carousel_item",
                "true")
            .text("id");

    assertThat(app.carousel(List.of(mine, fresh)).code()).isEqualTo("9007/2207027");
    assertThat(app.carousel(List.of(mine, foreign)).code()).isEqualTo("24/2207006");
    assertThat(app.carousel(List.of(mine, "17800000000000000")).code()).isEqualTo("24/2207008");
    assertThat(app.carousel(List.of(mine, single)).message()).contains("is_carousel_item");
    assertThat(app.carousel(List.of(mine, mine)).code()).isEqualTo("100");
    app.published(app.carousel(ready));
    assertThat(app.carousel(ready).code()).isEqualTo("24/2207008");
  }

  @Test
  void twoCarouselsOfTheSameItems_arePublishedOnce() {
    List<String> items = app.items(2);
    String first = app.carousel(items).text("id");
    String second = app.carousel(items).text("id");
    app.process();
    app.publish(first).ok();

    assertThat(app.publish(second).code()).isEqualTo("24/2207008");
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void item_isNotPublishedAlone() {
    String item = app.videoItem().text("id");
    app.process();

    RunningSandbox.assertSame(
        app.publish(item).error(),
        """
        {"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2207089,"is_transient":false,"error_user_title":"Carousel item cannot be published standalone","error_user_msg":"Media created with media_type=VIDEO is a carousel item and cannot be published as a standalone post. To publish a standalone video, use media_type=REELS instead."}}
        """);
  }

  @Test
  void videoThatIsNoItem_andUnknownTypes_areRefused() {
    assertThat(app.video("reel.mp4", "media_type", "VIDEO").code()).isEqualTo("100/2207089");
    assertThat(app.video("reel.mp4", "media_type", "POEM").code()).isEqualTo("100/2207023");
    assertThat(app.reel("is_carousel_item", "true").message())
        .isEqualTo("(#100) Param is_carousel_item is not allowed");
  }

  @Test
  void mediaOfTheOtherKind_isRefused() {
    String picture = sandbox.sampleUrl();

    assertThat(app.create("media_type", "REELS", "image_url", picture).message())
        .isEqualTo("(#100) Param image_url is not allowed");
    assertThat(app.storyVideo("image_url", picture).message())
        .isEqualTo("(#100) Param image_url is not allowed");
    assertThat(app.image("video_url", sandbox.mediaUrl("reel.mp4")).message())
        .isEqualTo("(#100) Param video_url is not allowed");
    assertThat(app.create("media_type", "REELS").message())
        .isEqualTo("The parameter video_url is required");
    assertThat(app.create("media_type", "CAROUSEL").message())
        .isEqualTo("The parameter children is required");
  }
}
