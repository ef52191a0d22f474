package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.world.InsightRules;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers {@code GET /{media}/insights}: all there is about a post since it was published. */
final class MediaInsights {
  /** Below it one could tell who watched a story. */
  private static final long ENOUGH_FOR_STORY = 5;

  private final PostFigures figures;

  MediaInsights(PostFigures figures) {
    this.figures = figures;
  }

  ObjectNode read(Call call, Post post, InstagramAccount account, InsightRules rules, Instant now) {
    MediaQuery query = MediaQuery.of(call, post, rules.retired());
    if (figures.beforeProfessional(post)) throw InsightErrors.postedBeforeProfessional();
    Instant asOf = now.minus(rules.delay());
    boolean known = !asOf.isBefore(post.publishedAt()) && post.liveAt(now);
    if (!known) return InsightType.list(List.of(), call.fields());
    long viewers = figures.viewers(post, account, asOf);
    if (post.kind().isStory() && viewers < ENOUGH_FOR_STORY) {
      throw InsightErrors.tooFewViewers();
    }
    List<ObjectNode> insights = new ArrayList<>();
    for (MediaMetric metric : query.metrics()) {
      long value = figures.of(metric, post, viewers);
      insights.add(insight(metric, value, query.breakdowns(), post).of(post.id()));
    }
    return InsightType.list(insights, call.fields());
  }

  private static Insight insight(
      MediaMetric metric, long value, List<Breakdown> breakdowns, Post post) {
    Insight insight =
        new Insight(metric.key(), "lifetime")
            .value(value)
            .described(metric.title(), metric.description());
    if (breakdowns.isEmpty()) return insight;
    return insight
        .total(value)
        .split(
            breakdowns.stream().map(Breakdown::key).toList(),
            Insight.parts(value, breakdowns, post.id(), metric));
  }
}
