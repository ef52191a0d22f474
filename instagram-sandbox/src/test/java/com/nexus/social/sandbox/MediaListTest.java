package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Draft;
import com.nexus.social.sandbox.world.Entity;
import com.nexus.social.sandbox.world.FileJournal;
import com.nexus.social.sandbox.world.MediaFile;
import com.nexus.social.sandbox.world.Post;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaListTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void node_hasTheFieldsOfTheSample() {
    String token = sandbox.token(COFFEE);
    String id = sandbox.published(token, "Good morning");

    JsonNode node =
        sandbox
            .get(
                token,
                "/" + id,
                "fields",
                "id,media_type,media_product_type,permalink,shortcode,owner,timestamp")
            .ok();

    String shortcode = node.get("shortcode").asText();
    assertThat(shortcode).matches("[A-Za-z0-9_-]{11}");
    assertThat(node.toString())
        .isEqualTo(
            """
            {"id":"%s","media_type":"IMAGE","media_product_type":"FEED","permalink":"%s/p/%s/","shortcode":"%s","owner":{"id":"17841405822304914"},"timestamp":"2026-11-01T10:00:01+0000"}\
            """
                .formatted(id, sandbox.running().hosts().instagram(), shortcode, shortcode));
  }

  @Test
  void node_ofAnotherAccount_isNotSeen() {
    String id = sandbox.published(sandbox.token(COFFEE), "Good morning");

    assertThat(sandbox.get(sandbox.token(MIRA), "/" + id).code()).isEqualTo("100/33");
  }

  @Test
  void node_withAnUnknownField_isNamedAsMetaNamesIt() {
    String token = sandbox.token(COFFEE);
    String id = sandbox.published(token, "Good morning");

    assertThat(sandbox.get(token, "/" + id, "fields", "status_code").message())
        .isEqualTo(
            "(#100) Tried accessing nonexisting field (status_code) on node type (ShadowIGMedia)");
  }

  @Test
  void noPosts_areAnEmptyListWithoutPaging() {
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me/media").body()).isEqualTo("{\"data\":[]}");
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me/media", "fields", "foo").code())
        .isEqualTo("100");
  }

  @Test
  void list_withoutFields_isIdsOnlyNewestFirst() {
    String token = sandbox.token(COFFEE);
    String first = sandbox.published(token, "One");
    String second = sandbox.published(token, "Two");

    assertThat(sandbox.get(token, "/me/media").ok().get("data").toString())
        .isEqualTo("[{\"id\":\"%s\"},{\"id\":\"%s\"}]".formatted(second, first));
  }

  @Test
  void list_isWalkedForwardByItsNextLinks() {
    String token = sandbox.token(COFFEE);
    List<String> newestFirst = publishFive(token);
    List<String> seen = new ArrayList<>();

    JsonNode page = sandbox.get(token, "/me/media", "fields", "id,caption", "limit", "2").ok();
    assertThat(page.at("/paging/next").asText())
        .isEqualTo(
            "%s/v26.0/me/media?access_token=%s&fields=id%%2Ccaption&limit=2&after=%s"
                .formatted(sandbox.graph(), token, page.at("/paging/cursors/after").asText()));
    assertThat(page.at("/paging").has("previous")).isFalse();
    ids(page, seen);
    while (page.at("/paging").has("next")) {
      page = sandbox.http().get(URI.create(page.at("/paging/next").asText())).ok();
      ids(page, seen);
    }

    assertThat(seen).isEqualTo(newestFirst);
    assertThat(page.get("data")).hasSize(1);
    assertThat(page.at("/paging/cursors").has("after")).isTrue();
  }

  @Test
  void list_isWalkedBackByItsPreviousLinks() {
    String token = sandbox.token(COFFEE);
    List<String> newestFirst = publishFive(token);
    JsonNode all = sandbox.get(token, "/me/media").ok();

    JsonNode page =
        sandbox
            .get(
                token,
                "/me/media",
                "limit",
                "2",
                "before",
                all.at("/paging/cursors/after").asText())
            .ok();

    List<String> seen = new ArrayList<>();
    ids(page, seen);
    assertThat(seen).isEqualTo(newestFirst.subList(2, 4));
    page = sandbox.http().get(URI.create(page.at("/paging/previous").asText())).ok();
    seen.clear();
    ids(page, seen);
    assertThat(seen).isEqualTo(newestFirst.subList(0, 2));
    assertThat(page.at("/paging").has("previous")).isFalse();
  }

  @Test
  void list_sinceAndUntil_areInclusive() {
    String token = sandbox.token(COFFEE);
    List<String> newestFirst = publishFive(token);
    String third = Long.toString(RunningSandbox.START.plusSeconds(3).getEpochSecond());

    JsonNode page = sandbox.get(token, "/me/media", "since", third, "until", third).ok();

    assertThat(page.at("/data/0/id").asText()).isEqualTo(newestFirst.get(2));
    assertThat(page.get("data")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T10:00:03+0000, 3",
    "2026-11-01T11:00:03+01:00, 3",
    "2026-11-01T10:00:03Z, 3",
    "2026-11-01, 5",
    "2026-11-02, 0",
  })
  void list_since_takesDatesToo(String since, int listed) {
    String token = sandbox.token(COFFEE);
    publishFive(token);

    assertThat(sandbox.get(token, "/me/media", "since", since).ok().get("data")).hasSize(listed);
  }

  @Test
  void list_endsWithTheTenThousandthPost(@TempDir Path folder) {
    try (FileJournal journal = new FileJournal(folder)) {
      journal.append(IntStream.rangeClosed(0, 10_000).mapToObj(MediaListTest::post).toList());
    }
    List<String> seen = new ArrayList<>();

    try (InstagramSandbox full =
        InstagramSandbox.start(RunningSandbox.standingStill().withDataDirectory(folder))) {
      String token = full.control().issueToken(COFFEE, RunningSandbox.BASIC);
      JsonNode page =
          sandbox
              .http()
              .get(
                  full.hosts().instagramGraph(), "/me/media", "access_token", token, "limit", "100")
              .ok();
      ids(page, seen);
      while (page.at("/paging").has("next")) {
        page = sandbox.http().get(URI.create(page.at("/paging/next").asText())).ok();
        ids(page, seen);
      }
    }

    assertThat(seen)
        .hasSize(10_000)
        .contains("18000000000010000")
        .doesNotContain("18000000000000000");
  }

  private static Entity post(int number) {
    return new Post(
        "180%014d".formatted(number),
        number,
        new Post.Origin(COFFEE, "178%014d".formatted(number)),
        new Draft(ContainerKind.IMAGE, null, Map.of()),
        new Content.Picture(new MediaFile("picture.jpg", 1, 1, 1)),
        RunningSandbox.START.minusSeconds(20_000 - number));
  }

  @Test
  void list_withABadParameter_isRefused() {
    String token = sandbox.token(COFFEE);

    assertThat(sandbox.get(token, "/me/media", "limit", "0").code()).isEqualTo("100");
    assertThat(sandbox.get(token, "/me/media", "limit", "many").code()).isEqualTo("100");
    assertThat(sandbox.get(token, "/me/media", "since", "once").code()).isEqualTo("100");
    assertThat(sandbox.get(token, "/me/media", "after", "garbage").code()).isEqualTo("100");
    assertThat(sandbox.get(token, "/me/media", "before", "%%%").code()).isEqualTo("100");
    assertThat(sandbox.get(token, "/" + MIRA + "/media").code()).isEqualTo("100/33");
  }

  @Test
  void list_ofFacebook_isThatOfTheSample() {
    MediaSteps app = new MediaSteps(sandbox);
    app.published(app.image());
    String id = app.published(app.reel("caption", "Slow pan"));
    FacebookCaller facebook = new FacebookCaller(sandbox);
    String token = facebook.token();

    JsonNode page =
        facebook
            .get(
                token,
                "/" + COFFEE + "/media",
                "fields",
                "id,caption,media_type,media_product_type,permalink,timestamp",
                "limit",
                "1")
            .ok();

    JsonNode cursors = page.at("/paging/cursors");
    RunningSandbox.assertSame(
        page,
        """
        {"data":[{"id":"%s","caption":"Slow pan","media_type":"VIDEO","media_product_type":"REELS","permalink":"%s","timestamp":"2026-11-01T10:00:06+0000"}],
         "paging":{"cursors":{"before":"%s","after":"%s"},"next":"%s/v26.0/%s/media?access_token=%s&fields=id%%2Ccaption%%2Cmedia_type%%2Cmedia_product_type%%2Cpermalink%%2Ctimestamp&limit=1&after=%s"}}
        """
            .formatted(
                id,
                sandbox.control().posts(COFFEE).getFirst().permalink(),
                cursors.get("before").asText(),
                cursors.get("after").asText(),
                facebook.graph(),
                COFFEE,
                token,
                cursors.get("after").asText()));
    assertThat(sandbox.http().get(URI.create(page.at("/paging/next").asText())).ok().get("data"))
        .hasSize(1);
  }

  @Test
  void cursor_ofADeletedPost_isInvalid() {
    FacebookCaller facebook = new FacebookCaller(sandbox);
    String token = sandbox.token(COFFEE);
    List<String> newestFirst = publishFive(token);
    JsonNode page = sandbox.get(token, "/me/media", "limit", "2").ok();
    String deleter =
        sandbox
            .control()
            .issueFacebookToken(
                "instagram_basic",
                "instagram_manage_contents",
                "pages_show_list",
                "pages_read_engagement");

    facebook.delete(deleter, "/" + newestFirst.get(1)).ok();

    assertThat(
            sandbox
                .get(token, "/me/media", "after", page.at("/paging/cursors/after").asText())
                .code())
        .isEqualTo("100");
  }

  private List<String> publishFive(String token) {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 1; i <= 5; i++) newestFirst.addFirst(sandbox.published(token, "Post " + i));
    return newestFirst;
  }

  private static void ids(JsonNode page, List<String> to) {
    page.get("data").forEach(node -> to.add(node.get("id").asText()));
  }
}
