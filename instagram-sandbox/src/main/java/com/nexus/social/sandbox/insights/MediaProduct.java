package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.world.Post;

/** Where on Instagram a post is, as {@code media_product_type} says it. */
enum MediaProduct {
  FEED,
  REELS,
  STORY;

  static MediaProduct of(Post post) {
    return valueOf(post.draft().kind().productType());
  }
}
