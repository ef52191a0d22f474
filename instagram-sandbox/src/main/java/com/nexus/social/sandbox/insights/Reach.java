package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.world.Audience;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many people see a post: half of all who ever will, in the first hours. */
final class Reach {
  private static final Duration HALF = Duration.ofHours(6);
  private static final long STRANGERS = 20;

  private final World world;

  Reach(World world) {
    this.world = world;
  }

  Audience audience(Post post) {
    Audience audience = world.find(Audience.class, post.id());
    return audience == null ? Audience.natural(post.id()) : audience;
  }

  long until(Instant asOf, Post post, InstagramAccount account) {
    @Nullable Long decided = audience(post).viewers();
    if (decided != null) return decided;
    long people = account.profile().followers() + STRANGERS;
    long ever = Dice.share(people, 0.2, 0.9, post.id(), "reach");
    double age = Math.max(0, Duration.between(post.publishedAt(), asOf).toMillis());
    return (long) (ever * age / (age + HALF.toMillis()));
  }
}
