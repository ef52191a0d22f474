package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** What belongs to one account, in the order in which it is asked for. */
public final class Shelf {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Comparator<Post> NEWEST_FIRST =
      Comparator.comparing(Post::publishedAt).thenComparingLong(Post::key).reversed();

  private final NavigableSet<Post> posts = new ConcurrentSkipListSet<>(NEWEST_FIRST);
  private final RollingWindow containers = new RollingWindow(DAY);
  private final RollingWindow publications = new RollingWindow(DAY);

  void shelve(Container added) {
    containers.add(added.createdAt());
  }

  /** Items of a carousel do not stand there by themselves, and do not count. */
  void shelve(Post added) {
    if (added.kind().isCarouselItem()) return;
    posts.add(added);
    publications.add(added.publishedAt());
  }

  void remove(Post deleted) {
    posts.remove(deleted);
  }

  /** Posts and stories, newest first. */
  public Collection<Post> posts() {
    return Collections.unmodifiableCollection(posts);
  }

  public int containersInLastDay(Instant now) {
    return containers.countAt(now);
  }

  public int publicationsInLastDay(Instant now) {
    return publications.countAt(now);
  }

  public int publicationsSince(Instant start, Instant now) {
    return publications.countSince(start, now);
  }
}
