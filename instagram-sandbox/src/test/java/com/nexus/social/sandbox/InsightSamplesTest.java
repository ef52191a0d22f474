package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsightSamplesTest {
  private static final long NOW = RunningSandbox.START.getEpochSecond();
  private static final long DAY = 86_400;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private String token = "";

  @BeforeEach
  void allowEverything() {
    token =
        sandbox.control().issueToken(COFFEE, BASIC, PUBLISH, "instagram_business_manage_insights");
  }

  @SampleTest("insights/account-by-day")
  void account_byDay(Sample sample) {
    sample.isShownBy(ofAccount("metric", "reach", "period", "day"));
  }

  @SampleTest("insights/account-in-total")
  void account_inTotalAndSplit(Sample sample) {
    sample.isShownBy(
        ofAccount(
            "metric",
            "reach",
            "period",
            "day",
            "metric_type",
            "total_value",
            "breakdown",
            "media_product_type"));
  }

  @SampleTest("insights/demographics")
  void account_byCountry(Sample sample) {
    sample.isShownBy(
        ofAccount(
            "metric",
            "follower_demographics",
            "period",
            "lifetime",
            "metric_type",
            "total_value",
            "timeframe",
            "last_90_days",
            "breakdown",
            "country"));
  }

  @SampleTest("insights/too-many-days")
  void account_overTooManyDays(Sample sample) {
    sample.isShownBy(
        ofAccount(
            "metric",
            "reach",
            "period",
            "day",
            "since",
            Long.toString(NOW - 31 * DAY),
            "until",
            Long.toString(NOW)));
  }

  @SampleTest("insights/total-value-needed")
  void account_byDayOfWhatOnlyComesInTotal(Sample sample) {
    sample.isShownBy(ofAccount("metric", "views,likes", "period", "day"));
  }

  @SampleTest("insights/wrong-breakdown")
  void account_splitByWhatTheMetricDoesNotHave(Sample sample) {
    sample.isShownBy(
        ofAccount(
            "metric",
            "replies",
            "period",
            "day",
            "metric_type",
            "total_value",
            "breakdown",
            "follow_type"));
  }

  @SampleTest("insights/media")
  void media(Sample sample) {
    String id = app.published(app.image());
    sandbox.control().setViewers(id, 4_569);
    sandbox.control().advance(Duration.ofDays(1));

    sample.isShownBy(ofMedia(id, "reach"));
  }

  @SampleTest("insights/unknown-metric")
  void metric_thatIsNone(Sample sample) {
    String id = app.published(app.image());

    sample.isShownBy(
        facebook.get(facebook.token(), "/" + id + "/insights", "metric", "plays,reach"));
  }

  @SampleTest("insights/metric-of-another-product")
  void metric_ofAnotherProduct(Sample sample) {
    sample.isShownBy(ofMedia(app.published(app.reel()), "impressions"));
  }

  @SampleTest("insights/retired-metric")
  void metric_thatIsNoMore(Sample sample) {
    sample.isShownBy(ofMedia(app.published(app.image()), "impressions"));
  }

  @SampleTest("insights/too-few-viewers")
  void story_thatFewHaveSeen(Sample sample) {
    String id = app.published(app.storyImage());
    sandbox.control().setViewers(id, 4);
    sandbox.control().advance(Duration.ofHours(1));

    sample.isShownBy(ofMedia(id, "reach"));
  }

  @SampleTest("insights/from-before-professional")
  void media_fromBeforeTheAccountWasProfessional(Sample sample) {
    String id = app.published(app.image());
    sandbox.control().markPostedBeforeProfessional(id);

    sample.isShownBy(ofMedia(id, "reach"));
  }

  @SampleTest("insights/not-yet")
  void media_thatIsNotCountedYet(Sample sample) {
    sample.isShownBy(ofMedia(app.published(app.image()), "reach"));
  }

  private Answer ofMedia(String id, String metric) {
    return sandbox.get(token, "/" + id + "/insights", "metric", metric);
  }

  private Answer ofAccount(String... parameters) {
    return sandbox.get(token, "/" + COFFEE + "/insights", parameters);
  }
}
