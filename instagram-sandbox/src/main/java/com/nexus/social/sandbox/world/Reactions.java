package com.nexus.social.sandbox.world;

/**
 * What people made of a post, and whether they may.
 *
 * @param id of the post
 * @param likesHidden the account does not show how many like it
 */
public record Reactions(
    String id, long likes, long comments, boolean likesHidden, boolean commentsEnabled)
    implements Entity {
  public static Reactions none(String postId) {
    return new Reactions(postId, 0, 0, false, true);
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
