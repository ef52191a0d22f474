package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentsTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private String token = "";
  private String media = "";

  @BeforeEach
  void publish() {
    token =
        sandbox
            .control()
            .issueToken(COFFEE, RunningSandbox.BASIC, "instagram_business_manage_comments");
    media = sandbox.published(sandbox.token(COFFEE), "Good morning");
  }

  @Test
  void aPostWithoutComments_hasAnEmptyList() {
    assertThat(comments().body()).isEqualTo("{\"data\":[]}");
    assertThat(comments("fields", "foo").message())
        .isEqualTo("(#100) Tried accessing nonexisting field (foo) on node type (IGComment)");
  }

  @Test
  void comments_areAsManyAsThePostIsSaidToHave() {
    sandbox.control().publishing().setReactions(media, 0, 7);
    sandbox.control().advance(Duration.ofDays(1));
    List<String> ids = new ArrayList<>();

    JsonNode page = comments("limit", "3").ok();
    page.get("data").forEach(comment -> ids.add(comment.get("id").asText()));
    while (page.at("/paging").has("next")) {
      page = sandbox.http().get(URI.create(page.at("/paging/next").asText())).ok();
      page.get("data").forEach(comment -> ids.add(comment.get("id").asText()));
    }

    assertThat(ids).hasSize(7).doesNotHaveDuplicates().allMatch(id -> id.matches("17\\d{15}"));
    assertThat(sandbox.get(token, "/" + media, "fields", "comments_count").text("comments_count"))
        .isEqualTo("7");
    assertThat(sandbox.control().calls(CallKind.LIST_COMMENTS)).hasSize(3);
  }

  @Test
  void comments_areTheNewestFirstAndNeverFromTheFuture() {
    sandbox.control().publishing().setReactions(media, 0, 2);
    JsonNode now = comments().ok().get("data");
    assertThat(now.get(0).get("timestamp").asText()).isEqualTo("2026-11-01T10:00:01+0000");

    sandbox.control().advance(Duration.ofHours(1));
    JsonNode later = comments().ok().get("data");

    assertThat(at(later.get(0))).isAfter(at(later.get(1)));
    assertThat(later.get(0).get("id")).isEqualTo(now.get(0).get("id"));
    assertThat(fieldNames(later.get(0))).containsExactly("timestamp", "text", "id");
  }

  @Test
  void comment_hasTheFieldsOfTheDocumentation() {
    sandbox.control().publishing().setReactions(media, 0, 1);

    JsonNode comment =
        comments("fields", "id,from,hidden,like_count,media,parent_id,replies,text,user,username")
            .ok()
            .at("/data/0");

    assertThat(comment.at("/from/username")).isEqualTo(comment.get("username"));
    assertThat(comment.at("/from/id").asText()).matches("\\d{16}");
    assertThat(comment.get("hidden").asBoolean()).isFalse();
    assertThat(comment.get("like_count").asInt()).isZero();
    assertThat(comment.at("/media/id").asText()).isEqualTo(media);
    assertThat(comment.has("replies")).isFalse();
  }

  @Test
  void comments_needTheirPermission() {
    assertThat(sandbox.get(sandbox.token(COFFEE), "/" + media + "/comments").code())
        .isEqualTo("10");
  }

  private Answer comments(String... parameters) {
    return sandbox.get(token, "/" + media + "/comments", parameters);
  }

  private static Instant at(JsonNode comment) {
    return Instant.parse(comment.get("timestamp").asText().replace("+0000", "Z"));
  }

  private static List<String> fieldNames(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
