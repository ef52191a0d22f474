package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.Draft;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post or story as everybody can see it on Instagram.
 *
 * @param containerId what it was published from
 * @param draft what the app said of it
 * @param children media ids of the items of a carousel, in their order; else none
 */
public record LivePost(
    String mediaId,
    String containerId,
    Draft draft,
    List<String> children,
    URI permalink,
    Instant publishedAt) {
  public LivePost {
    children = List.copyOf(children);
  }

  /** {@code FEED}, {@code REELS} or {@code STORY}. */
  public String productType() {
    return draft.kind().productType();
  }

  /** {@code IMAGE}, {@code VIDEO} or {@code CAROUSEL_ALBUM}. */
  public String mediaType() {
    return draft.kind().mediaType();
  }

  public @Nullable String caption() {
    return draft.caption();
  }

  /** Any other parameter that it was made with, such as {@code alt_text}, in the app's words. */
  public @Nullable String option(String name) {
    return draft.option(name);
  }
}
