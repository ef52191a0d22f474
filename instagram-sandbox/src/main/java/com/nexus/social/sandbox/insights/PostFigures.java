package com.nexus.social.sandbox.insights;

import static com.nexus.social.sandbox.insights.MediaMetric.COMMENTS;
import static com.nexus.social.sandbox.insights.MediaMetric.IG_REELS_AVG_WATCH_TIME;
import static com.nexus.social.sandbox.insights.MediaMetric.IG_REELS_VIDEO_VIEW_TOTAL_TIME;
import static com.nexus.social.sandbox.insights.MediaMetric.LIKES;
import static com.nexus.social.sandbox.insights.MediaMetric.REPOSTS;
import static com.nexus.social.sandbox.insights.MediaMetric.SAVED;
import static com.nexus.social.sandbox.insights.MediaMetric.SHARES;
import static com.nexus.social.sandbox.insights.MediaMetric.TOTAL_COMMENTS;
import static com.nexus.social.sandbox.insights.MediaMetric.TOTAL_INTERACTIONS;
import static com.nexus.social.sandbox.insights.MediaMetric.TOTAL_LIKES;
import static com.nexus.social.sandbox.insights.MediaMetric.VIEWS;

import com.nexus.social.sandbox.world.Engagement;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a post. A post and its insights tell the same ones, the insights only later; what
 * somebody decided about a number comes before chance.
 */
public final class PostFigures implements Engagement.Source {
  private final World world;
  private final Reach reach;
  private final InstantSource clock;

  public PostFigures(World world, InstantSource clock) {
    this.world = world;
    this.reach = new Reach(world);
    this.clock = clock;
  }

  /** An item of a carousel has none: people see and like the carousel. */
  @Override
  public Engagement of(Post post, InstagramAccount account) {
    if (post.kind().isCarouselItem()) return Engagement.NONE;
    long viewers = viewers(post, account, clock.instant());
    return new Engagement(
        of(LIKES, post, viewers),
        of(COMMENTS, post, viewers),
        of(SAVED, post, viewers),
        of(SHARES, post, viewers),
        of(REPOSTS, post, viewers),
        of(VIEWS, post, viewers));
  }

  boolean beforeProfessional(Post post) {
    return reach.audience(post).beforeProfessional();
  }

  long viewers(Post post, InstagramAccount account, Instant asOf) {
    return reach.until(asOf, post, account);
  }

  /** The number of a post that so many people have seen; none where its kind has no such number. */
  long of(MediaMetric metric, Post post, long viewers) {
    if (!metric.isFor(MediaProduct.of(post))) return 0;
    Long decided = decided(metric, post);
    if (decided != null) return decided;
    if (metric == TOTAL_INTERACTIONS) {
      return MediaMetric.INTERACTIONS.stream().mapToLong(part -> of(part, post, viewers)).sum();
    }
    if (metric == IG_REELS_VIDEO_VIEW_TOTAL_TIME) {
      return of(VIEWS, post, viewers) * of(IG_REELS_AVG_WATCH_TIME, post, viewers);
    }
    return metric.of(post.id(), viewers);
  }

  private @Nullable Long decided(MediaMetric metric, Post post) {
    Reactions reactions = world.find(Reactions.class, post.id());
    if (reactions == null) return null;
    if (metric == LIKES || metric == TOTAL_LIKES) return reactions.likes();
    if (metric == COMMENTS || metric == TOTAL_COMMENTS) return reactions.comments();
    return null;
  }
}
