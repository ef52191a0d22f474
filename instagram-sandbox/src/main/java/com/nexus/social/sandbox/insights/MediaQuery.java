package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.world.Post;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a call asks about a post. One metric that the post does not have fails all of it. */
record MediaQuery(List<MediaMetric> metrics, List<Breakdown> breakdowns) {
  private static final List<String> PERIODS =
      List.of("day", "week", "days_28", "month", "lifetime", "total_over_range");

  /** Impressions are told of posts from before this day only. */
  private static final Instant LAST_IMPRESSIONS = Instant.parse("2024-07-02T00:00:00Z");

  static MediaQuery of(Call call, Post post, Set<String> retired) {
    List<String> names = ListParam.words(call.params(), "metric");
    if (names.isEmpty()) throw InsightErrors.missing("metric");
    List<MediaMetric> metrics = named(names, MediaMetric.knownOn(call.host()));
    String period = call.params().text("period", "lifetime");
    if (!PERIODS.contains(period)) throw InsightErrors.notOneOf("period", PERIODS);
    for (MediaMetric metric : metrics) {
      check(metric, post);
      if (retired.contains(metric.key())) {
        throw InsightErrors.retired(metric.key(), call.version().text());
      }
    }
    List<Breakdown> breakdowns = Breakdown.asked(call.params(), Breakdown.OF_MEDIA);
    boolean splits =
        breakdowns.stream()
            .allMatch(
                breakdown -> metrics.stream().allMatch(metric -> metric.breakdown() == breakdown));
    if (!splits) throw InsightErrors.unsupportedBreakdown();
    return new MediaQuery(metrics, breakdowns);
  }

  private static List<MediaMetric> named(List<String> names, List<MediaMetric> known) {
    List<String> keys = known.stream().map(MediaMetric::key).toList();
    for (String name : names) {
      if (!keys.contains(name)) throw InsightErrors.unknownMetric(names.indexOf(name), keys);
    }
    return names.stream().distinct().map(name -> known.get(keys.indexOf(name))).toList();
  }

  private static void check(MediaMetric metric, Post post) {
    if (!metric.isFor(MediaProduct.of(post))) throw InsightErrors.wrongProduct(metric.key());
    boolean tooNew = !post.publishedAt().isBefore(LAST_IMPRESSIONS);
    if (metric == MediaMetric.IMPRESSIONS && tooNew) {
      throw InsightErrors.retired(metric.key(), "v22.0");
    }
  }
}
