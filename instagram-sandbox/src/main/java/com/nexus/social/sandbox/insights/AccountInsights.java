package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.InsightRules;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET /{ig}/insights}: what is not known yet, or no more, is left out. */
final class AccountInsights {
  /** Meta tells no more of where and who people are. */
  private static final int MOST_GROUPS = 45;

  private AccountInsights() {}

  static ObjectNode read(Call call, InstagramAccount account, InsightRules rules, Instant now) {
    AccountQuery query = AccountQuery.of(call.params(), rules.retired(), now);
    AccountFigures figures = new AccountFigures(account, now.minus(rules.delay()));
    List<ObjectNode> insights = new ArrayList<>();
    for (AccountMetric metric : query.metrics()) {
      Insight insight = insight(metric, query, figures, now);
      if (insight != null) insights.add(insight.of(account.id()));
    }
    ObjectNode list = InsightType.list(insights, call.fields());
    if (query.timeframe() == null) list.set("paging", WindowLinks.around(query.window(), call));
    return list;
  }

  private static @Nullable Insight insight(
      AccountMetric metric, AccountQuery query, AccountFigures figures, Instant now) {
    Window window = query.timeframe() == null ? query.window() : query.timeframe().until(now);
    List<LocalDate> days = figures.known(window);
    if (days.isEmpty() || !figures.enough(metric, window)) return null;
    Insight insight = new Insight(metric.key(), query.period());
    if (!query.total()) {
      days.forEach(day -> putDay(insight, metric, query.period(), figures, day));
    }
    insight.described(metric.title(query.total()), metric.description());
    if (query.timeframe() != null) {
      putPeople(insight, query, query.timeframe(), figures.people(metric, window), figures);
    } else if (query.total()) {
      putTotal(insight, metric, query, figures.total(metric, days), figures);
    }
    return insight;
  }

  private static void putDay(
      Insight insight, AccountMetric metric, String period, AccountFigures figures, LocalDate day) {
    Instant end = Window.end(day);
    switch (period) {
      case "week" -> insight.valueAt(figures.upTo(metric, day, 7), end);
      case "days_28" -> insight.valueAt(figures.upTo(metric, day, 28), end);
      case "lifetime" -> {
        ObjectNode hours = MetaJson.object();
        List<Long> online = figures.online(day);
        for (int hour = 0; hour < online.size(); hour++) {
          hours.put(Integer.toString(hour), online.get(hour));
        }
        insight.valueAt(hours, end);
      }
      default -> insight.valueAt(figures.on(metric, day), end);
    }
  }

  /** Follows and unfollows have no sum. */
  private static void putTotal(
      Insight insight,
      AccountMetric metric,
      AccountQuery query,
      long total,
      AccountFigures figures) {
    boolean split = !query.breakdowns().isEmpty();
    if (metric == AccountMetric.FOLLOWS_AND_UNFOLLOWS && !split) return;
    insight.total(total);
    if (split) {
      insight.split(
          keys(query), Insight.parts(total, query.breakdowns(), figures.account().id(), metric));
    }
  }

  private static void putPeople(
      Insight insight,
      AccountQuery query,
      Timeframe timeframe,
      long people,
      AccountFigures figures) {
    List<String> keys = new ArrayList<>(keys(query));
    keys.addFirst("timeframe");
    List<Insight.Part> parts =
        Insight.parts(people, query.breakdowns(), figures.account().id(), timeframe).stream()
            .sorted(Comparator.comparingLong(Insight.Part::value).reversed())
            .limit(MOST_GROUPS)
            .map(part -> within(timeframe, part))
            .toList();
    insight.split(keys, parts);
  }

  private static Insight.Part within(Timeframe timeframe, Insight.Part part) {
    List<String> values = new ArrayList<>(part.values());
    values.addFirst(timeframe.name());
    return new Insight.Part(values, part.value());
  }

  private static List<String> keys(AccountQuery query) {
    return query.breakdowns().stream().map(Breakdown::key).toList();
  }
}
