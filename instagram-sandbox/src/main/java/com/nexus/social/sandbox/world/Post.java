package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is on an account for everybody to see.
 *
 * @param id the media id of the API
 * @param key the number that Instagram itself knows it by
 */
public record Post(
    String id, long key, String accountId, String containerId, Draft draft, Instant publishedAt)
    implements Entity {
  private static final Duration STORY_LIFETIME = Duration.ofHours(24);

  public String shortcode() {
    return Shortcodes.of(key);
  }

  /** A story is gone after a day; everything else stays. */
  public boolean liveAt(Instant now) {
    return !draft.kind().isStory() || now.isBefore(publishedAt.plus(STORY_LIFETIME));
  }
}
