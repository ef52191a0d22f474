package com.nexus.social.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about what people make of a post, and whether they may.
 *
 * @param id of the post
 * @param likes how many there are; null leaves it to chance and to how many see the post
 * @param comments the same of comments
 * @param likesHidden the account does not show how many like it
 */
public record Reactions(
    String id,
    @Nullable Long likes,
    @Nullable Long comments,
    boolean likesHidden,
    boolean commentsEnabled)
    implements Entity {
  /** Nothing was decided. */
  public static Reactions none(String postId) {
    return new Reactions(postId, null, null, false, true);
  }

  public Reactions counting(long likes, long comments) {
    return new Reactions(id, likes, comments, likesHidden, commentsEnabled);
  }

  public Reactions withLikesHidden(boolean likesHidden) {
    return new Reactions(id, likes, comments, likesHidden, commentsEnabled);
  }

  public Reactions withCommentsEnabled(boolean commentsEnabled) {
    return new Reactions(id, likes, comments, likesHidden, commentsEnabled);
  }
}
