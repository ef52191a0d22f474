package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.Draft;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;

/** The steps of publishing, without HTTP: each happens whole or not at all. */
final class Publishing {
  private final World world;
  private final PlatformRules rules;

  Publishing(World world, PlatformRules rules) {
    this.world = world;
    this.rules = rules;
  }

  Container create(String accountId, Draft draft, Instant now) {
    return world.change(
        changes -> {
          if (world.shelf(accountId).containersInLastDay(now) >= rules.containerQuota()) {
            throw PublishingErrors.tooManyContainers(rules.containerQuota());
          }
          ContainerState processing =
              new ContainerState.Processing(now.plus(rules.imageProcessing()));
          Container container =
              new Container(Identifiers.container(), accountId, draft, now, processing);
          changes.put(container);
          return container;
        });
  }

  /** Once per container: it is looked at and marked in the same step. */
  Post publish(String accountId, String containerId, Instant now) {
    return world.change(
        changes -> {
          Container container = changes.find(Container.class, containerId);
          if (container == null) throw PublishingErrors.noSuchContainer(containerId);
          if (!container.accountId().equals(accountId)) {
            throw PublishingErrors.foreignContainer(containerId);
          }
          checkPublishable(container, now);
          if (world.shelf(accountId).publicationsInLastDay(now) >= rules.publishingQuota()) {
            throw PublishingErrors.tooManyPosts();
          }
          Post post =
              new Post(
                  Identifiers.media(),
                  Identifiers.postKey(now),
                  accountId,
                  containerId,
                  container.draft(),
                  now);
          changes.put(post);
          changes.put(container.published(post));
          return post;
        });
  }

  private static void checkPublishable(Container container, Instant now) {
    switch (container.statusAt(now)) {
      case FINISHED -> {}
      // What Meta says to the last two is not known; this is what its clients were seen to meet.
      case IN_PROGRESS, ERROR, PUBLISHED -> throw PublishingErrors.notReady();
      case EXPIRED -> throw PublishingErrors.noSuchContainer(container.id());
    }
  }
}
