package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.Quotas;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.util.function.Supplier;

/** How much an account may do in a rolling day. */
final class Allowances {
  private final World world;
  private final Supplier<PlatformRules> rules;

  Allowances(World world, Supplier<PlatformRules> rules) {
    this.world = world;
    this.rules = rules;
  }

  int posts(String accountId) {
    Quotas own = world.find(Quotas.class, accountId);
    return own == null ? rules.get().publishingQuota() : own.posts();
  }

  void checkContainers(String accountId, Instant now) {
    Quotas own = world.find(Quotas.class, accountId);
    int most = own == null ? rules.get().containerQuota() : own.containers();
    if (world.shelf(accountId).containersInLastDay(now) >= most) {
      throw PublishingErrors.tooManyContainers(most);
    }
  }

  void checkPosts(String accountId, Instant now) {
    if (world.shelf(accountId).publicationsInLastDay(now) >= posts(accountId)) {
      throw PublishingErrors.tooManyPosts();
    }
  }
}
