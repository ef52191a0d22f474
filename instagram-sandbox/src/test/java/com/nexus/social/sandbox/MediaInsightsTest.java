package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaInsightsTest {
  private static final String INSIGHTS = "instagram_business_manage_insights";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();
  private String token = "";

  @BeforeEach
  void allowEverything() {
    token = sandbox.control().issueToken(COFFEE, BASIC, PUBLISH, INSIGHTS);
  }

  @Test
  void reach_isThatOfTheSample() {
    String id = dayOldPost();
    sandbox.control().setViewers(id, 4569);

    RunningSandbox.assertSame(
        insights(id, "reach").ok(),
        """
        {"data":[{"name":"reach","period":"lifetime","values":[{"value":4569}],\
        "title":"Accounts reached",\
        "description":"Accounts reached of this post since it was published.",\
        "id":"%s/insights/reach/lifetime"}]}\
        """
            .formatted(id));
  }

  @Test
  void numbers_areConsistentAndGrow() {
    String id = dayOldPost();
    String metrics = "reach,views,total_interactions,likes,comments,saved,shares,reposts";
    JsonNode data = insights(id, metrics).ok().get("data");

    assertThat(insights(id, metrics).ok().get("data")).isEqualTo(data);
    assertThat(value(data, 0)).isPositive().isLessThanOrEqualTo(value(data, 1));
    long parts = 0;
    for (int i = 3; i < data.size(); i++) parts += value(data, i);
    assertThat(value(data, 2)).isEqualTo(parts);
    sandbox.control().advance(Duration.ofDays(3));
    assertThat(value(insights(id, metrics).ok().get("data"), 0)).isGreaterThan(value(data, 0));
  }

  @Test
  void aFreshPost_isEmptyAndNotZero() {
    String id = sandbox.published(token, "Good morning");

    assertThat(insights(id, "reach").body()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void aBreakdown_addsUp() {
    String id = dayOldPost();

    JsonNode insight =
        sandbox
            .get(
                token,
                "/" + id + "/insights",
                "metric",
                "profile_activity",
                "breakdown",
                "action_type")
            .ok()
            .at("/data/0");

    long sum = 0;
    for (JsonNode part : insight.at("/total_value/breakdowns/0/results")) {
      sum += part.get("value").asLong();
    }
    assertThat(sum)
        .isPositive()
        .isEqualTo(insight.at("/total_value/value").asLong())
        .isEqualTo(insight.at("/values/0/value").asLong());
    RunningSandbox.assertSame(
        insight.at("/total_value/breakdowns/0/dimension_keys"), "[\"action_type\"]");
  }

  @Test
  void oneUnknownMetric_failsTheCallAndTellsTheKnownOnes() {
    FacebookCaller facebook = new FacebookCaller(sandbox);

    Answer answer =
        facebook.get(facebook.token(), "/" + dayOldPost() + "/insights", "metric", "reach,plays");

    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#100) metric[1] must be one of the following values: impressions, \
        reach, replies, saved, likes, comments, shares, total_interactions, follows, \
        profile_visits, profile_activity, navigation, ig_reels_video_view_total_time, \
        ig_reels_avg_watch_time, views, reels_skip_rate, reposts, facebook_views, \
        crossposted_views, total_views, total_likes, total_comments, link_clicks",\
        "type":"OAuthException","code":100}}\
        """);
  }

  @Test
  void numbersOfBothPlatforms_areForFacebookLoginOnly() {
    FacebookCaller facebook = new FacebookCaller(sandbox);
    String id = dayOldPost();

    JsonNode there =
        facebook
            .get(facebook.token(), "/" + id + "/insights", "metric", "total_likes,likes")
            .ok()
            .get("data");

    assertThat(value(there, 0)).isEqualTo(value(there, 1));
    assertThat(insights(id, "total_likes").message()).startsWith("(#100) metric[0] must be one of");
  }

  @Test
  void aMetricOfOtherProducts_isRefused() {
    assertThat(insights(dayOldPost(), "reach,replies").message())
        .isEqualTo(
            "(#100) The Media Insights API does not support the replies metric for this media"
                + " product type.");
    assertThat(insights(dayOldPost(), "facebook_views").code()).isEqualTo("100");
  }

  @Test
  void impressions_areRetired() {
    assertThat(insights(dayOldPost(), "impressions").message())
        .isEqualTo(
            "(#100) Starting from version v22.0 and above, the impressions metric is no longer"
                + " supported for the queried media.");
  }

  @Test
  void aMetricRetiredByHand_isRefusedTheSameWay() {
    String id = dayOldPost();
    sandbox.control().retireMetric("saved");

    assertThat(insights(id, "reach,saved").message())
        .isEqualTo(
            "(#100) Starting from version v26.0 and above, the saved metric is no longer supported"
                + " for the queried media.");
    assertThat(insights(id, "reach").status()).isEqualTo(200);
  }

  @Test
  void aPostFromBeforeTheAccountWasProfessional_hasNone() {
    String id = dayOldPost();
    sandbox.control().markPostedBeforeProfessional(id);

    assertThat(insights(id, "reach").code()).isEqualTo("100/2108006");
  }

  @Test
  void aStory_withFewViewers_keepsThemToItself() {
    String id = hourOldStory();
    sandbox.control().setViewers(id, 4);

    Answer answer = insights(id, "reach,navigation");

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#10) Not enough viewers for the media to show insights",\
        "type":"OAuthException","code":10}}\
        """);
    sandbox.control().setViewers(id, 5);
    assertThat(value(insights(id, "reach,replies").ok().get("data"), 0)).isEqualTo(5);
  }

  @Test
  void aStory_isForgottenAfterADay() {
    String id = hourOldStory();
    sandbox.control().setViewers(id, 50);
    sandbox.control().advance(Duration.ofHours(23));

    assertThat(insights(id, "reach").ok().get("data")).isEmpty();
  }

  @Test
  void itemOfACarousel_hasNone() {
    MediaSteps app = new MediaSteps(sandbox);
    String album = app.published(app.carousel(app.items(2)));
    String item = sandbox.control().posts(COFFEE).getFirst().children().getFirst();
    sandbox.control().advance(Duration.ofDays(1));

    assertThat(insights(item, "reach").code()).isEqualTo("100/33");
    assertThat(value(insights(album, "reach").ok().get("data"), 0)).isPositive();
  }

  @Test
  void whatIsNotTheirs_isNotSeen() {
    String id = dayOldPost();
    String other = sandbox.control().issueToken(RunningSandbox.MIRA, BASIC, INSIGHTS);

    assertThat(sandbox.get(other, "/" + id + "/insights", "metric", "reach").code())
        .isEqualTo("100/33");
    assertThat(sandbox.get(sandbox.token(COFFEE), "/" + id + "/insights", "metric", "reach").code())
        .isEqualTo("10");
    assertThat(sandbox.control().calls(CallKind.MEDIA_INSIGHTS)).hasSize(2);
  }

  private String dayOldPost() {
    String id = sandbox.published(token, "Good morning");
    sandbox.control().advance(Duration.ofDays(1));
    return id;
  }

  private String hourOldStory() {
    String container =
        sandbox
            .post(token, "/me/media", "image_url", sandbox.sampleUrl(), "media_type", "STORIES")
            .text("id");
    sandbox.control().advance(Duration.ofSeconds(1));
    String id = sandbox.post(token, "/me/media_publish", "creation_id", container).text("id");
    sandbox.control().advance(Duration.ofHours(1));
    return id;
  }

  private Answer insights(String id, String metrics) {
    return sandbox.get(token, "/" + id + "/insights", "metric", metrics);
  }

  private static long value(JsonNode data, int index) {
    return data.get(index).at("/values/0/value").asLong();
  }
}
