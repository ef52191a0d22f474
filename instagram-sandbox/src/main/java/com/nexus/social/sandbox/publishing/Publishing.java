package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.util.function.Supplier;

/** The steps of publishing, without HTTP: each happens whole or not at all. */
final class Publishing {
  private final World world;
  private final Supplier<PlatformRules> rules;
  private final Allowances allowances;
  private final Fates fates;

  Publishing(World world, Supplier<PlatformRules> rules, Allowances allowances, Fates fates) {
    this.world = world;
    this.rules = rules;
    this.allowances = allowances;
    this.fates = fates;
  }

  Container create(String accountId, Submission submission, Instant now) {
    return world.change(
        changes -> {
          allowances.checkContainers(accountId, now);
          if (submission.source() instanceof Source.Here(Content.Album album)) {
            Carousels.check(changes, accountId, album, now);
          }
          Container container =
              new Container(
                  Identifiers.container(),
                  accountId,
                  submission.draft(),
                  now,
                  beginning(submission, now),
                  fates.draw(accountId));
          changes.put(container);
          return container;
        });
  }

  private ContainerState beginning(Submission submission, Instant now) {
    return switch (submission.source()) {
      case Source.Here(Content content) ->
          new ContainerState.Processing(
              now.plus(rules.get().processing(submission.draft().kind())), content);
      case Source.Address(String url) -> new ContainerState.Fetching(url);
      case Source.Upload() -> new ContainerState.Uploading(null);
    };
  }

  /** Once per container, unless the rules say otherwise: it is looked at and marked in one step. */
  Post publish(String accountId, String containerId, Instant now) {
    return world.change(
        changes -> {
          Container container = changes.find(Container.class, containerId);
          if (container == null) throw PublishingErrors.noSuchContainer(containerId);
          if (!container.accountId().equals(accountId)) {
            throw PublishingErrors.foreignContainer(containerId);
          }
          if (container.draft().kind().isCarouselItem()) throw PublishingErrors.itemAlone();
          Content content = publishable(changes, container, now);
          allowances.checkPosts(accountId, now);
          Post post =
              new Post(
                  Identifiers.media(),
                  Identifiers.postKey(now),
                  new Post.Origin(accountId, containerId),
                  container.draft(),
                  content,
                  now);
          changes.put(post);
          changes.put(container.published(post));
          return post;
        });
  }

  private Content publishable(World.Changes changes, Container container, Instant now) {
    return switch (container.statusAt(now)) {
      case FINISHED ->
          container.content() instanceof Content.Album album
              ? Carousels.publish(changes, container.accountId(), album, now)
              : container.content();
      case PUBLISHED -> {
        // What Meta says to this is not known; this is what its clients were seen to meet.
        if (rules.get().publishedOnce()) throw PublishingErrors.notReady();
        yield again(changes, container, now);
      }
      case IN_PROGRESS, ERROR -> throw PublishingErrors.notReady();
      case EXPIRED -> throw PublishingErrors.noSuchContainer(container.id());
    };
  }

  private static Content again(World.Changes changes, Container container, Instant now) {
    if (!(container.state() instanceof ContainerState.Published(String mediaId, _))) {
      throw new IllegalStateException("Not published before: " + container.id());
    }
    Post earlier = changes.find(Post.class, mediaId);
    if (earlier == null) throw PublishingErrors.noSuchContainer(container.id());
    return earlier.content() instanceof Content.Album album
        ? Carousels.copy(changes, album, now)
        : earlier.content();
  }
}
