package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.InsightRules;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import java.time.Instant;
import java.util.List;

/** Answers {@code GET /{media}/insights}: all there is about a post since it was published. */
final class MediaInsights {
  /** Below it one could tell who watched a story. */
  private static final long ENOUGH_FOR_STORY = 5;

  private final Reach reach;

  MediaInsights(Reach reach) {
    this.reach = reach;
  }

  Reply read(Call call, Post post, InstagramAccount account, InsightRules rules, Instant now) {
    MediaQuery query = MediaQuery.of(call, post, rules.retired());
    if (reach.audience(post).beforeProfessional()) throw InsightErrors.postedBeforeProfessional();
    Instant asOf = now.minus(rules.delay());
    ObjectNode json = MetaJson.object();
    ArrayNode data = json.putArray("data");
    if (asOf.isBefore(post.publishedAt()) || !post.liveAt(now)) return Reply.json(json);
    MediaProduct product = MediaProduct.of(post);
    long viewers = reach.until(asOf, post, account);
    if (product == MediaProduct.STORY && viewers < ENOUGH_FOR_STORY) {
      throw InsightErrors.tooFewViewers();
    }
    for (MediaMetric metric : query.metrics()) {
      long value = metric.of(post.id(), product, viewers);
      data.add(insight(metric, value, query.breakdowns(), post).of(post.id()));
    }
    return Reply.json(json);
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
