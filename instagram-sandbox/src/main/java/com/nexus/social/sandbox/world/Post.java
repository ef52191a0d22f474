package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is on an account for everybody to see, or an item of it.
 *
 * @param id the media id of the API
 * @param key the number that Instagram itself knows it by
 */
public record Post(
    String id, long key, Origin origin, Draft draft, Content content, Instant publishedAt)
    implements Entity {
  private static final Duration STORY_LIFETIME = Duration.ofHours(24);

  /** Whose it is and what it was made from. */
  public record Origin(String accountId, String containerId) {}

  public String accountId() {
    return origin.accountId();
  }

  public String containerId() {
    return origin.containerId();
  }

  public ContainerKind kind() {
    return draft.kind();
  }

  public String shortcode() {
    return Shortcodes.of(key);
  }

  /** A story is gone after a day; everything else stays. */
  public boolean liveAt(Instant now) {
    return !kind().isStory() || now.isBefore(publishedAt.plus(STORY_LIFETIME));
  }
}
