package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Draft;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Items of carousels: containers of their own, published with the carousel they are in. */
final class Carousels {
  private Carousels() {}

  /** Refuses items that are foreign, unknown, no items, not ready, or were published already. */
  static void check(World.Changes world, String accountId, Content.Album album, Instant now) {
    for (String id : album.items()) ready(world, accountId, id, now);
  }

  /** Makes posts of the items. */
  static Content.Album publish(
      World.Changes world, String accountId, Content.Album album, Instant now) {
    List<String> posts = new ArrayList<>();
    for (String id : album.items()) {
      Container item = ready(world, accountId, id, now);
      Post.Origin origin = new Post.Origin(accountId, id);
      Post post = put(world, origin, item.draft(), item.content(), now);
      world.put(item.published(post));
      posts.add(post.id());
    }
    return new Content.Album(posts);
  }

  /** Makes more posts, like those of an album that was published before. */
  static Content.Album copy(World.Changes world, Content.Album album, Instant now) {
    List<String> posts = new ArrayList<>();
    for (String id : album.items()) {
      Post item = world.find(Post.class, id);
      if (item == null) throw PublishingErrors.noSuchContainer(id);
      posts.add(put(world, item.origin(), item.draft(), item.content(), now).id());
    }
    return new Content.Album(posts);
  }

  private static Post put(
      World.Changes world, Post.Origin origin, Draft draft, Content content, Instant now) {
    Post post =
        new Post(Identifiers.media(), Identifiers.postKey(now), origin, draft, content, now);
    world.put(post);
    return post;
  }

  private static Container ready(World.Changes world, String accountId, String id, Instant now) {
    Container item = world.find(Container.class, id);
    if (item == null) throw PublishingErrors.noSuchContainer(id);
    if (!item.accountId().equals(accountId)) throw PublishingErrors.foreignContainer(id);
    if (!item.draft().kind().isCarouselItem()) throw PublishingErrors.noItem(id);
    return switch (item.statusAt(now)) {
      case FINISHED -> item;
      case IN_PROGRESS, ERROR -> throw PublishingErrors.notReady();
      case EXPIRED, PUBLISHED -> throw PublishingErrors.noSuchContainer(id);
    };
  }
}
