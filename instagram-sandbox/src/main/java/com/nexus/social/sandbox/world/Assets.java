package com.nexus.social.sandbox.world;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The Pages, Instagram accounts and businesses that a person ticked in the dialog of Facebook.
 *
 * @param all what there is now and what comes later; the ids then do not count
 */
public record Assets(boolean all, Set<String> ids) {
  public static final Assets ALL = new Assets(true, Set.of());
  public static final Assets NONE = new Assets(false, Set.of());

  public Assets {
    ids = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  public static Assets of(Set<String> ids) {
    return new Assets(false, ids);
  }

  public boolean include(String id) {
    return all || ids.contains(id);
  }
}
