package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.Params;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks about an account. One thing that does not go together with the rest fails all of
 * it.
 *
 * @param total one number instead of one for each day
 * @param timeframe of metrics about people; null when there are none
 */
record AccountQuery(
    List<AccountMetric> metrics,
    String period,
    boolean total,
    List<Breakdown> breakdowns,
    @Nullable Timeframe timeframe,
    Window window) {
  private static final List<String> PERIODS =
      List.of("day", "week", "days_28", "month", "lifetime", "total_over_range");
  private static final List<String> TYPES = List.of("default", "time_series", "total_value");

  static AccountQuery of(Params params, Set<String> retired, Instant now) {
    List<AccountMetric> metrics = metrics(params, retired);
    String period = params.text("period");
    if (period == null) throw InsightErrors.missing("period");
    if (!PERIODS.contains(period)) throw InsightErrors.notOneOf("period", PERIODS);
    refuse(metrics, metric -> !metric.hasPeriod(period), "period", period);
    boolean total = isTotal(params, metrics, period);
    List<Breakdown> breakdowns = Breakdown.asked(params, Breakdown.OF_ACCOUNTS);
    boolean splits =
        breakdowns.isEmpty()
            || (total && metrics.stream().allMatch(metric -> metric.splitsBy(breakdowns)));
    if (!splits) throw InsightErrors.unsupportedBreakdown();
    Timeframe timeframe = Timeframe.asked(params, metrics);
    return new AccountQuery(
        metrics, period, total, breakdowns, timeframe, Window.asked(params, now));
  }

  private static List<AccountMetric> metrics(Params params, Set<String> retired) {
    List<String> names = ListParam.words(params, "metric");
    if (names.isEmpty()) throw InsightErrors.missing("metric");
    List<String> known =
        Arrays.stream(AccountMetric.values())
            .map(AccountMetric::key)
            .filter(key -> !retired.contains(key))
            .toList();
    for (String name : names) {
      if (!known.contains(name)) throw InsightErrors.unknownMetric(names.indexOf(name), known);
    }
    return names.stream()
        .distinct()
        .map(name -> AccountMetric.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** Without a word about it, what can come by day does. */
  private static boolean isTotal(Params params, List<AccountMetric> metrics, String period) {
    String type = params.text("metric_type", "default");
    if (!TYPES.contains(type)) throw InsightErrors.notOneOf("metric_type", TYPES);
    boolean total = type.equals("total_value");
    if (total) {
      refuse(metrics, metric -> !metric.comesInTotal(period), "metric_type", type);
    } else {
      List<String> onlyTotal = keys(metrics, metric -> !metric.comesInSeries());
      if (!onlyTotal.isEmpty()) throw InsightErrors.totalValueNeeded(onlyTotal);
    }
    return total;
  }

  private static void refuse(
      List<AccountMetric> metrics, Predicate<AccountMetric> wrong, String parameter, String value) {
    List<String> refused = keys(metrics, wrong);
    if (!refused.isEmpty()) throw InsightErrors.incompatible(refused, parameter, value);
  }

  private static List<String> keys(List<AccountMetric> metrics, Predicate<AccountMetric> which) {
    return metrics.stream().filter(which).map(AccountMetric::key).toList();
  }
}
