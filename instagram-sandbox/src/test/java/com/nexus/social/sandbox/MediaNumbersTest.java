package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaNumbersTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void numbersOfFacebook_areOnlyForFacebook() {
    String id = app.published(app.image());
    sandbox.control().publishing().setReactions(id, 12, 3);
    String fields =
        "total_like_count,total_comments_count,total_views_count,reposts_count,saved_count,"
            + "shares_count";

    RunningSandbox.assertSame(
        facebook.get(facebook.token(), "/" + id, "fields", fields).ok(),
        """
        {"total_like_count":12,"total_comments_count":3,"total_views_count":0,"reposts_count":0,"saved_count":0,"shares_count":0,"id":"%s"}
        """
            .formatted(id));
    assertThat(sandbox.get(app.token(), "/" + id, "fields", fields).message())
        .isEqualTo(
            "(#100) Tried accessing nonexisting field (total_like_count) on node type"
                + " (ShadowIGMedia)");
  }

  @Test
  void numbers_areThoseOfTheInsights() {
    String id = app.published(app.image());
    sandbox.control().change(b -> b.withInsights(b.insights().withDelay(Duration.ZERO)));
    sandbox.control().advance(Duration.ofDays(2));

    JsonNode node =
        facebook
            .get(
                facebook.token(),
                "/" + id,
                "fields",
                "like_count,total_like_count,comments_count,total_comments_count,saved_count,"
                    + "shares_count,reposts_count,total_views_count")
            .ok();

    assertThat(node.get("like_count").asLong()).isPositive();
    assertThat(numbers(node, "like_count", "total_like_count", "comments_count"))
        .isEqualTo(insights(id, "likes,total_likes,comments"));
    assertThat(numbers(node, "total_comments_count", "saved_count", "shares_count"))
        .isEqualTo(insights(id, "total_comments,saved,shares"));
    assertThat(numbers(node, "reposts_count", "total_views_count"))
        .isEqualTo(insights(id, "reposts,views"));
  }

  @Test
  void decidedNumbers_areThoseOfTheInsightsToo() {
    String id = app.published(app.image());
    sandbox.control().publishing().setReactions(id, 12, 3);
    sandbox.control().setViewers(id, 20);
    sandbox.control().advance(Duration.ofDays(2));

    List<Long> parts = insights(id, "likes,comments,saved,shares,reposts");

    assertThat(parts.subList(0, 2)).containsExactly(12L, 3L);
    assertThat(insights(id, "total_likes,total_comments")).containsExactly(12L, 3L);
    assertThat(insights(id, "total_interactions"))
        .containsExactly(parts.stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void likesBeingHidden_decidesNothingAboutTheirNumber() {
    String id = app.published(app.image());
    sandbox.control().publishing().hideLikes(id, true);
    sandbox.control().publishing().hideLikes(id, false);
    sandbox.control().advance(Duration.ofDays(2));

    assertThat(app.media(id, "like_count").get("like_count").asLong()).isPositive();
  }

  @Test
  void likes_areLeftOutWhereTheyAreHidden() {
    String id = app.published(app.image());
    sandbox.control().publishing().setReactions(id, 12, 3);
    sandbox.control().publishing().hideLikes(id, true);

    RunningSandbox.assertSame(
        app.media(id, "like_count,comments_count"),
        """
        {"comments_count":3,"id":"%s"}
        """
            .formatted(id));
  }

  private List<Long> insights(String id, String metrics) {
    JsonNode data =
        facebook.get(facebook.token(), "/" + id + "/insights", "metric", metrics).ok().get("data");
    return data.findValuesAsText("value").stream().map(Long::valueOf).toList();
  }

  private static List<Long> numbers(JsonNode node, String... fields) {
    return Arrays.stream(fields).map(field -> node.get(field).asLong()).toList();
  }
}
