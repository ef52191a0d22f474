package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.Params;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far back metrics about people look. */
enum Timeframe {
  THIS_WEEK(7),
  THIS_MONTH(30),
  LAST_14_DAYS(14),
  LAST_30_DAYS(30),
  LAST_90_DAYS(90),
  PREV_MONTH(30);

  /** What is left for the others since v20.0. */
  private static final List<Timeframe> FOR_CHANGING_PEOPLE = List.of(THIS_MONTH, THIS_WEEK);

  private final int days;

  Timeframe(int days) {
    this.days = days;
  }

  /** Null when none of the metrics needs one. */
  static @Nullable Timeframe asked(Params params, List<AccountMetric> metrics) {
    List<AccountMetric> people =
        metrics.stream().filter(metric -> metric.form() == AccountMetric.Form.PEOPLE).toList();
    if (people.isEmpty()) return null;
    String name = params.text("timeframe");
    if (name == null) throw InsightErrors.missing("timeframe");
    boolean followersOnly =
        people.stream().allMatch(metric -> metric == AccountMetric.FOLLOWER_DEMOGRAPHICS);
    List<Timeframe> allowed = followersOnly ? Arrays.asList(values()) : FOR_CHANGING_PEOPLE;
    return allowed.stream()
        .filter(timeframe -> timeframe.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InsightErrors.notOneOf("timeframe", allowed.stream().map(Timeframe::key).toList()));
  }

  Window until(Instant now) {
    return Window.lastDays(days, now);
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
