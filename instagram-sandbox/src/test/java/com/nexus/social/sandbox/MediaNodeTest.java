package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.CERAMICS;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaNodeTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void picture_hasTheseFields() {
    String id = app.published(app.image("caption", "One", "alt_text", "A sunrise"));

    JsonNode node =
        app.media(
            id,
            "caption,alt_text,media_type,media_product_type,username,owner,like_count,"
                + "comments_count,is_comment_enabled,is_ai_generated,thumbnail_url,"
                + "is_shared_to_feed,media_audio_type,children,copyright_check_information");

    RunningSandbox.assertSame(
        node,
        """
        {"caption":"One","alt_text":"A sunrise","media_type":"IMAGE","media_product_type":"FEED","username":"nexus.coffee","owner":{"id":"17841405822304914"},"like_count":0,"comments_count":0,"is_comment_enabled":true,"is_ai_generated":false,"id":"%s"}
        """
            .formatted(id));
  }

  @Test
  void reel_hasMore() {
    String id = app.published(app.reel("is_ai_generated", "true"));

    RunningSandbox.assertSame(
        app.media(
            id, "is_shared_to_feed,media_audio_type,is_ai_generated,copyright_check_information"),
        """
        {"is_shared_to_feed":true,"media_audio_type":"ORIGINAL_SOUND","is_ai_generated":true,"copyright_check_information":{"status":{"status":"completed","matches_found":false}},"id":"%s"}
        """
            .formatted(id));
  }

  @Test
  void children_areAnEdgeAndObjectsOfTheirOwn() {
    String id = app.published(app.carousel(app.items(2), "caption", "Two"));

    JsonNode edge =
        sandbox.get(app.token(), "/" + id + "/children", "fields", "id,media_type,media_url").ok();

    assertThat(edge.get("data")).hasSize(2);
    String child = edge.at("/data/0/id").asText();
    RunningSandbox.assertSame(
        app.media(child, "media_type,permalink,caption,is_comment_enabled,username"),
        """
        {"media_type":"IMAGE","username":"nexus.coffee","id":"%s"}
        """
            .formatted(child));
    assertThat(app.media(id, "media_url").get("media_url")).isEqualTo(edge.at("/data/0/media_url"));
    assertThat(sandbox.control().calls(CallKind.LIST_CHILDREN)).hasSize(1);
    assertThat(sandbox.get(app.token(), "/" + child + "/children").body())
        .isEqualTo("{\"data\":[]}");
    assertThat(sandbox.get(sandbox.token(MIRA), "/" + child).code()).isEqualTo("100/33");
  }

  @Test
  void children_withoutFields_areIds() {
    String id = app.published(app.carousel(app.items(2)));

    JsonNode children = app.media(id, "children").get("children");

    assertThat(children.toString())
        .matches("\\{\"data\":\\[\\{\"id\":\"\\d+\"},\\{\"id\":\"\\d+\"}]}");
    assertThat(sandbox.get(app.token(), "/" + id, "fields", "children{foo}").code())
        .isEqualTo("100");
  }

  @Test
  void mentions_areSeenWithoutTheirSignByWhoDoesNotLookAfterTheAccount() {
    String owner = sandbox.token(CERAMICS);
    String id = sandbox.published(owner, "Cups by @mira.paints");

    assertThat(sandbox.get(owner, "/" + id, "fields", "caption").text("caption"))
        .isEqualTo("Cups by @mira.paints");
    assertThat(facebook.get(facebook.token(), "/" + id, "fields", "caption").text("caption"))
        .isEqualTo("Cups by mira.paints");
  }

  @Test
  void mentions_areWholeForWhoDoes() {
    String id = app.published(app.image("caption", "Coffee by @mira.paints"));

    assertThat(facebook.get(facebook.token(), "/" + id, "fields", "caption").text("caption"))
        .isEqualTo("Coffee by @mira.paints");
  }

  @Test
  void comments_areSwitchedOffAndOn() {
    String id = app.published(app.image());
    String token =
        sandbox
            .control()
            .issueToken(
                COFFEE,
                RunningSandbox.BASIC,
                RunningSandbox.PUBLISH,
                "instagram_business_manage_comments");

    assertThat(sandbox.post(token, "/" + id, "comment_enabled", "false").ok().toString())
        .isEqualTo("{\"success\":true}");
    assertThat(app.media(id, "is_comment_enabled").get("is_comment_enabled").asBoolean()).isFalse();
    sandbox.post(token, "/" + id, "comment_enabled", "true").ok();
    assertThat(app.media(id, "is_comment_enabled").get("is_comment_enabled").asBoolean()).isTrue();
    assertThat(sandbox.post(token, "/" + id).message())
        .isEqualTo("The parameter comment_enabled is required");
    assertThat(sandbox.post(token, "/" + id, "comment_enabled", "maybe").code()).isEqualTo("100");
    assertThat(sandbox.control().calls(CallKind.TOGGLE_COMMENTS)).hasSize(4);
  }

  @Test
  void comments_needTheirPermission() {
    String id = app.published(app.image());
    String token = sandbox.control().issueToken(MIRA, RunningSandbox.BASIC);

    assertThat(sandbox.post(token, "/" + id, "comment_enabled", "false").code())
        .isEqualTo("100/33");
    token = sandbox.control().issueToken(COFFEE, RunningSandbox.BASIC);
    assertThat(sandbox.post(token, "/" + id, "comment_enabled", "false").code()).isEqualTo("10");
  }

  @Test
  void deletedPost_isGoneAndStillCounts() {
    String album = app.published(app.carousel(app.items(2)));
    String child = sandbox.control().posts(COFFEE).getFirst().children().getFirst();

    RunningSandbox.assertSame(
        facebook.delete(deleter(), "/" + album).ok(),
        """
        {"success":true,"deleted_id":"%s"}
        """
            .formatted(album));

    assertThat(sandbox.get(app.token(), "/" + album).code()).isEqualTo("100/33");
    assertThat(sandbox.get(app.token(), "/" + child).code()).isEqualTo("100/33");
    assertThat(sandbox.get(app.token(), "/me/media").body()).isEqualTo("{\"data\":[]}");
    assertThat(sandbox.control().posts(COFFEE)).isEmpty();
    assertThat(
            sandbox
                .get(app.token(), "/me/content_publishing_limit")
                .ok()
                .at("/data/0/quota_usage")
                .asInt())
        .isEqualTo(1);
    assertThat(facebook.delete(deleter(), "/" + album).code()).isEqualTo("100/33");
  }

  @Test
  void delete_needsFacebookAndItsPermission() {
    String id = app.published(app.image());

    assertThat(facebook.delete(facebook.token(), "/" + id).code()).isEqualTo("10");
    Answer answer =
        sandbox
            .http()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        HttpCaller.uri(sandbox.graph(), "/v26.0/" + id))
                    .header("Authorization", "Bearer " + app.token())
                    .DELETE());
    assertThat(answer.message()).startsWith("Unsupported delete request.");
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void itemOfACarousel_isNotDeletedAlone() {
    app.published(app.carousel(app.items(2)));
    String child = sandbox.control().posts(COFFEE).getFirst().children().getFirst();

    Answer answer = facebook.delete(deleter(), "/" + child);

    assertThat(answer.code()).isEqualTo("-1/2207073");
    assertThat(answer.error().at("/error/error_user_title").asText())
        .isEqualTo("Media Type Not Supported");
  }

  @Test
  void quotas_areSetForOneAccount() {
    sandbox.control().publishing().setQuotas(COFFEE, 1, 3);
    app.published(app.image());
    String second = app.image().text("id");
    sandbox.control().advance(Duration.ofSeconds(3));

    assertThat(app.publish(second).code()).isEqualTo("9/2207042");
    app.image().ok();
    assertThat(app.image().code()).isEqualTo("9/2207042");
    RunningSandbox.assertSame(
        sandbox
            .get(app.token(), "/me/content_publishing_limit", "fields", "quota_usage,config")
            .ok(),
        """
        {"data":[{"quota_usage":1,"config":{"quota_total":1,"quota_duration":86400}}]}
        """);
    assertThat(
            sandbox
                .get(
                    sandbox.token(MIRA),
                    "/me/content_publishing_limit",
                    "fields",
                    "config{quota_total}")
                .ok()
                .at("/data/0/config/quota_total")
                .asInt())
        .isEqualTo(50);
  }

  private String deleter() {
    return sandbox
        .control()
        .issueFacebookToken(
            "instagram_basic",
            "instagram_manage_contents",
            "pages_show_list",
            "pages_read_engagement",
            "business_management");
  }
}
