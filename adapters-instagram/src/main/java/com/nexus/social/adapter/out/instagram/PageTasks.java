package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.connection.Capability;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do with the account behind a Page, by their tasks on the Page. Pages of the new
 * experience have other names for the same.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/overview">Overview:
 *     Page tasks</a>
 */
final class PageTasks {
  private static final Set<String> ALL = Set.of("MANAGE", "PROFILE_PLUS_FULL_CONTROL");
  private static final Set<String> PUBLISH =
      Set.of("CREATE_CONTENT", "PROFILE_PLUS_CREATE_CONTENT");
  private static final Set<String> ANALYZE = Set.of("ANALYZE", "PROFILE_PLUS_ANALYZE");

  private PageTasks() {}

  static Set<Capability> capabilities(Set<String> tasks) {
    if (haveAny(tasks, ALL)) {
      return EnumSet.allOf(Capability.class);
    }
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    if (haveAny(tasks, PUBLISH)) {
      capabilities.add(Capability.PUBLISH);
    }
    if (haveAny(tasks, ANALYZE)) {
      capabilities.add(Capability.READ_INSIGHTS);
    }
    return capabilities;
  }

  private static boolean haveAny(Set<String> tasks, Set<String> wanted) {
    return !Collections.disjoint(tasks, wanted);
  }
}
