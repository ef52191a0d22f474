package com.nexus.social.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Facebook Page, and the Instagram account that is linked to it, if one is.
 *
 * @param tasks what the person at the browser may do on it
 */
public record FacebookPage(
    String id,
    String name,
    String category,
    @Nullable String instagramAccountId,
    List<String> tasks)
    implements Entity {
  public FacebookPage {
    tasks = List.copyOf(tasks);
  }
}
