package com.nexus.social.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about the people who see a post.
 *
 * @param id of the post
 * @param viewers how many there are; null leaves it to chance and time
 * @param beforeProfessional the post is older than the account's being professional
 */
public record Audience(String id, @Nullable Long viewers, boolean beforeProfessional)
    implements Entity {
  /** Left to chance and time. */
  public static Audience natural(String postId) {
    return new Audience(postId, null, false);
  }

  public Audience withViewers(long viewers) {
    return new Audience(id, viewers, beforeProfessional);
  }

  public Audience fromBeforeProfessional() {
    return new Audience(id, viewers, true);
  }
}
