package com.nexus.social.sandbox.world;

/** What people made of a post. */
public record Engagement(
    long likes, long comments, long saved, long shares, long reposts, long views) {
  public static final Engagement NONE = new Engagement(0, 0, 0, 0, 0, 0);

  /** Knows it of every post, at this moment. */
  @FunctionalInterface
  public interface Source {
    Engagement of(Post post, InstagramAccount account);
  }
}
