package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BAKERY;
import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountInsightsTest {
  private static final String INSIGHTS = "instagram_business_manage_insights";
  private static final long NOW = RunningSandbox.START.getEpochSecond();
  private static final long DAY = 86_400;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void reachByDay_hasTheShapeOfTheSample() {
    JsonNode answer = insights("metric", "reach", "period", "day").ok();

    JsonNode insight = answer.at("/data/0");
    long yesterday = insight.at("/values/0/value").asLong();
    long today = insight.at("/values/1/value").asLong();
    assertThat(yesterday).isPositive();
    RunningSandbox.assertSame(
        insight,
        """
        {"name":"reach","period":"day","values":[\
        {"value":%d,"end_time":"2026-11-01T07:00:00+0000"},\
        {"value":%d,"end_time":"2026-11-02T08:00:00+0000"}],\
        "title":"Reach","description":"Accounts reached of this account in the time asked for.",\
        "id":"17841405822304914/insights/reach/day"}\
        """
            .formatted(yesterday, today));
    assertThat(answer.at("/paging/previous").asText())
        .startsWith(sandbox.graph() + "/v26.0/" + COFFEE + "/insights?access_token=IGAA")
        .endsWith("&metric=reach&period=day&since=%d&until=%d".formatted(NOW - 2 * DAY, NOW - DAY));
    assertThat(answer.at("/paging/next").asText())
        .endsWith("&since=%d&until=%d".formatted(NOW, NOW + DAY));
  }

  @Test
  void reachInTotal_splitByProduct_hasTheShapeOfTheSample() {
    JsonNode insight =
        insights(
                "metric",
                "reach",
                "period",
                "day",
                "metric_type",
                "total_value",
                "breakdown",
                "media_product_type")
            .ok()
            .at("/data/0");

    assertThat(insight.properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly("name", "period", "title", "description", "total_value", "id");
    assertThat(insight.get("title").asText()).isEqualTo("Accounts reached");
    JsonNode total = insight.get("total_value");
    RunningSandbox.assertSame(total.at("/breakdowns/0/dimension_keys"), "[\"media_product_type\"]");
    JsonNode results = total.at("/breakdowns/0/results");
    assertThat(results.at("/1/dimension_values/0").asText()).isEqualTo("CAROUSEL_CONTAINER");
    assertThat(results.at("/2/dimension_values/0").asText()).isEqualTo("POST");
    assertThat(sum(results)).isEqualTo(total.get("value").asLong());
  }

  @Test
  void numbers_areConsistentAndTheSameTwice() {
    String metrics = "reach,views,total_interactions,likes,comments,saves,shares,replies,reposts";
    String[] query = {
      "metric",
      metrics,
      "period",
      "day",
      "metric_type",
      "total_value",
      "since",
      Long.toString(NOW - 10 * DAY),
      "until",
      Long.toString(NOW)
    };

    JsonNode data = insights(query).ok().get("data");

    assertThat(insights(query).ok().get("data")).isEqualTo(data);
    assertThat(total(data, 0)).isPositive().isLessThanOrEqualTo(total(data, 1));
    long parts = 0;
    for (int i = 3; i < data.size(); i++) parts += total(data, i);
    assertThat(total(data, 2)).isEqualTo(parts);
  }

  @Test
  void numbersOfToday_growUntilItIsOver() {
    long before = today();
    sandbox.control().advance(Duration.ofHours(8));
    long after = today();

    assertThat(after).isGreaterThan(before);
  }

  @Test
  void paging_leadsToTheDayBefore() {
    JsonNode now = insights("metric", "reach", "period", "day").ok();

    JsonNode before = sandbox.http().get(URI.create(now.at("/paging/previous").asText())).ok();

    assertThat(before.at("/data/0/values/1")).isEqualTo(now.at("/data/0/values/0"));
  }

  @Test
  void reachOfAWeek_countsPeopleOnce() {
    String since = Long.toString(NOW - 7 * DAY);
    JsonNode week = insights("metric", "reach", "period", "week").ok().at("/data/0/values/0");
    JsonNode days =
        insights("metric", "reach", "period", "day", "since", since).ok().at("/data/0/values");

    assertThat(week.get("value").asLong())
        .isGreaterThan(days.get(6).get("value").asLong())
        .isLessThan(sum(days));
  }

  @Test
  void whatIsNotCountedYet_isEmptyAndNotZero() {
    sandbox.control().change(b -> b.withInsights(b.insights().withDelay(Duration.ofDays(2))));

    assertThat(insights("metric", "reach", "period", "day").ok().get("data")).isEmpty();
  }

  @Test
  void whatIsTooOld_isEmpty() {
    JsonNode answer =
        insights(
                "metric",
                "reach",
                "period",
                "day",
                "since",
                Long.toString(NOW - 101 * DAY),
                "until",
                Long.toString(NOW - 100 * DAY))
            .ok();

    assertThat(answer.get("data")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metric=views,likes&period=day | (#100) The following metrics (views,likes) should be specified with parameter metric_type=total_value
          metric=reach,views&period=day | (#100) The following metrics (views) should be specified with parameter metric_type=total_value
          metric=reach&period=day&since=1000000&until=3592001 | (#100) There cannot be more than 30 days (2592000 s) between since and until
          metric=reach&period=day&since=20&until=10 | (#100) The parameter since must not be later than until
          metric=reach | (#100) The parameter period is required
          period=day | (#100) The parameter metric is required
          metric=reach&period=lifetime | (#100) The following metrics (reach) are not available with parameter period=lifetime
          metric=follower_count&period=day&metric_type=total_value | (#100) The following metrics (follower_count) are not available with parameter metric_type=total_value
          metric=follower_demographics&period=lifetime&metric_type=total_value | (#100) The parameter timeframe is required
          metric=engaged_audience_demographics&period=lifetime&metric_type=total_value&timeframe=last_90_days | (#100) timeframe must be one of the following values: this_month, this_week
          metric=reach&period=year | (#100) period must be one of the following values: day, week, days_28, month, lifetime, total_over_range
          """)
  void whatDoesNotGoTogether_isRefusedInMetasWords(String query, String message) {
    Answer answer = insights(query.replaceAll("[=&]", " ").split(" ", -1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo(message);
  }

  @Test
  void oneUnknownMetric_failsTheCallAndTellsTheKnownOnes() {
    assertThat(insights("metric", "reach,impressions", "period", "day").message())
        .startsWith("(#100) metric[1] must be one of the following values: reach, follower_count, ")
        .endsWith(", views");
  }

  @Test
  void aRetiredMetric_isUnknown() {
    sandbox.control().retireMetric("reach");

    assertThat(insights("metric", "reach", "period", "day").message())
        .startsWith("(#100) metric[0] must be one of the following values: follower_count, ");
  }

  @Test
  void aBreakdownThatAMetricDoesNotHave_failsTheCallWithoutAReason() {
    RunningSandbox.assertSame(
        insights(
                "metric",
                "reach,profile_views",
                "period",
                "day",
                "metric_type",
                "total_value",
                "breakdown",
                "follow_type")
            .error(),
        """
        {"error":{"message":"An unknown error has occurred.","type":"OAuthException","code":1,\
        "is_transient":true}}\
        """);
  }

  @Test
  void demographics_areWithinTheTimeframe() {
    JsonNode insight =
        insights(
                "metric",
                "follower_demographics",
                "period",
                "lifetime",
                "metric_type",
                "total_value",
                "timeframe",
                "last_90_days",
                "breakdown",
                "country")
            .ok()
            .at("/data/0");

    JsonNode breakdown = insight.at("/total_value/breakdowns/0");
    RunningSandbox.assertSame(breakdown.get("dimension_keys"), "[\"timeframe\",\"country\"]");
    assertThat(breakdown.get("results")).hasSize(45);
    assertThat(breakdown.at("/results/0/dimension_values/0").asText()).isEqualTo("LAST_90_DAYS");
    assertThat(breakdown.at("/results/0/dimension_values/1").asText()).matches("[A-Z]{2}");
    assertThat(sum(breakdown.get("results"))).isBetween(1L, 4821L);
  }

  @Test
  void followsAndUnfollows_haveNoTotalUnlessSplit() {
    String[] query = {
      "metric", "follows_and_unfollows", "period", "day", "metric_type", "total_value"
    };

    assertThat(insights(query).ok().at("/data/0").has("total_value")).isFalse();
  }

  @Test
  void onlineFollowers_areAMapOfHours() {
    JsonNode hours =
        insights("metric", "online_followers", "period", "lifetime")
            .ok()
            .at("/data/0/values/0/value");

    assertThat(hours).hasSize(24);
    assertThat(hours.get("23").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"follower_count,day", "online_followers,lifetime"})
  void aSmallAccount_isNotToldAboutItsFollowers(String metric, String period) {
    String token = sandbox.control().issueToken(BAKERY, BASIC, INSIGHTS);

    Answer answer = sandbox.get(token, "/me/insights", "metric", metric, "period", period);

    assertThat(answer.ok().get("data")).isEmpty();
    assertThat(insights("metric", metric, "period", period).ok().get("data")).hasSize(1);
  }

  @Test
  void withoutThePermission_nothingIsTold() {
    String[] query = {"metric", "reach", "period", "day"};

    assertThat(sandbox.get(sandbox.token(COFFEE), "/me/insights", query).code()).isEqualTo("10");
    assertThat(sandbox.control().calls(CallKind.ACCOUNT_INSIGHTS)).hasSize(1);
  }

  @Test
  void onFacebook_theNumbersAreTheSame() {
    FacebookCaller facebook = new FacebookCaller(sandbox);
    String[] query = {"metric", "reach", "period", "day"};

    JsonNode there = facebook.get(facebook.token(), "/" + COFFEE + "/insights", query).ok();

    assertThat(there.get("data")).isEqualTo(insights(query).ok().get("data"));
    assertThat(sandbox.control().calls(CallKind.ACCOUNT_INSIGHTS))
        .allSatisfy(call -> assertThat(call.accountId()).isEqualTo(COFFEE));
  }

  @Test
  void onFacebook_withoutItsPermission_nothingIsTold() {
    FacebookCaller facebook = new FacebookCaller(sandbox);
    String token =
        sandbox
            .control()
            .issueFacebookToken("instagram_basic", "pages_show_list", "pages_read_engagement");

    assertThat(
            facebook
                .get(token, "/" + COFFEE + "/insights", "metric", "reach", "period", "day")
                .code())
        .isEqualTo("10");
  }

  private Answer insights(String... query) {
    String token = sandbox.control().issueToken(COFFEE, BASIC, INSIGHTS);
    return sandbox.get(token, "/" + COFFEE + "/insights", query);
  }

  private long today() {
    JsonNode values =
        insights(
                "metric",
                "reach",
                "period",
                "day",
                "since",
                Long.toString(NOW),
                "until",
                Long.toString(NOW))
            .ok()
            .at("/data/0/values");
    assertThat(values).hasSize(1);
    return values.at("/0/value").asLong();
  }

  private static long total(JsonNode data, int index) {
    return data.get(index).at("/total_value/value").asLong();
  }

  private static long sum(JsonNode results) {
    long sum = 0;
    for (JsonNode result : results) sum += result.get("value").asLong();
    return sum;
  }
}
