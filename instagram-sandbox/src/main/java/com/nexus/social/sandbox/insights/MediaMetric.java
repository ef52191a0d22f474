package com.nexus.social.sandbox.insights;

import static com.nexus.social.sandbox.insights.MediaProduct.FEED;
import static com.nexus.social.sandbox.insights.MediaProduct.REELS;
import static com.nexus.social.sandbox.insights.MediaProduct.STORY;

import com.nexus.social.sandbox.http.MetaHost;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about a post, in the order in which Meta lists it. */
enum MediaMetric {
  /** Of old posts only. */
  IMPRESSIONS("Impressions", 1.1, 1.6, FEED, STORY),
  REACH("Accounts reached", 1, 1, FEED, REELS, STORY),
  REPLIES("Replies", 0.001, 0.02, STORY),
  SAVED("Saved", 0.005, 0.05, FEED, REELS),
  LIKES("Likes", 0.03, 0.15, FEED, REELS),
  COMMENTS("Comments", 0.002, 0.02, FEED, REELS),
  SHARES("Shares", 0.002, 0.03, FEED, REELS, STORY),
  TOTAL_INTERACTIONS("Interactions", 0, 0, FEED, REELS, STORY),
  FOLLOWS("Follows", 0.001, 0.01, FEED, STORY),
  PROFILE_VISITS("Profile visits", 0.01, 0.06, FEED, STORY),
  PROFILE_ACTIVITY("Profile activity", 0.005, 0.03, FEED, STORY),
  NAVIGATION("Navigation", 0.8, 1.4, STORY),
  IG_REELS_VIDEO_VIEW_TOTAL_TIME("Watch time", 0, 0, REELS),
  IG_REELS_AVG_WATCH_TIME("Average watch time", 3_000, 9_000, REELS),
  VIEWS("Views", 1.1, 1.6, FEED, REELS, STORY),
  REELS_SKIP_RATE("Skip rate", 10, 60, REELS),
  REPOSTS("Reposts", 0.001, 0.01, FEED, REELS, STORY),
  FACEBOOK_VIEWS("Facebook views", 0, 0),
  CROSSPOSTED_VIEWS("Crossposted views", 1.1, 1.6, REELS),
  TOTAL_VIEWS("Total views", 1.1, 1.6, FEED, REELS, STORY),
  TOTAL_LIKES("Total likes", 0.03, 0.15, FEED, REELS),
  TOTAL_COMMENTS("Total comments", 0.002, 0.02, FEED, REELS),
  LINK_CLICKS("Link clicks", 0.005, 0.05, STORY);

  /** What {@link #TOTAL_INTERACTIONS} adds up, where a post has it. */
  static final List<MediaMetric> INTERACTIONS =
      List.of(LIKES, COMMENTS, SAVED, SHARES, REPLIES, REPOSTS);

  private final String title;
  private final double low;
  private final double high;

  // A set made by Set.of never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<MediaProduct> products;

  /** A metric whose numbers are from {@code low} to {@code high} for each one who saw the post. */
  MediaMetric(String title, double low, double high, MediaProduct... products) {
    this.title = title;
    this.low = low;
    this.high = high;
    this.products = Set.of(products);
  }

  /** Instagram Login has never heard of some. */
  static List<MediaMetric> knownOn(MetaHost host) {
    boolean all = host == MetaHost.GRAPH;
    return Arrays.stream(values()).filter(metric -> all || !metric.isOnFacebookOnly()).toList();
  }

  private boolean isOnFacebookOnly() {
    return Set.of(TOTAL_VIEWS, TOTAL_LIKES, TOTAL_COMMENTS, LINK_CLICKS).contains(this);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String description() {
    return title + " of this post since it was published.";
  }

  /** Facebook never has what the sandbox has. */
  boolean isFor(MediaProduct product) {
    return products.contains(product);
  }

  @Nullable Breakdown breakdown() {
    return this == PROFILE_ACTIVITY
        ? Breakdown.ACTION_TYPE
        : this == NAVIGATION ? Breakdown.STORY_NAVIGATION_ACTION_TYPE : null;
  }

  /** By chance, of a post that so many people have seen; not of what others add up to. */
  long of(String postId, long viewers) {
    boolean average = this == IG_REELS_AVG_WATCH_TIME || this == REELS_SKIP_RATE;
    return Dice.share(average ? 1 : viewers, low, high, seed(), postId);
  }

  /** On both platforms together there is what there is on the one. */
  private String seed() {
    String name = key().replace("total_", "").replace("crossposted_", "");
    return name.equals("impressions") ? "views" : name;
  }
}
