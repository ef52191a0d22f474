package com.nexus.social.sandbox.limits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call counts against. */
sealed interface Subject {
  /**
   * An account on Instagram.
   *
   * @param owners the businesses that it belongs to, to which Meta reports the same usage
   */
  record Account(String id, List<String> owners) implements Subject {}

  /**
   * A Page on Facebook.
   *
   * @param byPerson whether the token is a person's, not the Page's own
   */
  record Page(String id, boolean byPerson) implements Subject {}

  /**
   * The platform: neither.
   *
   * @param personId whose token it is; null for the app's own and for no token
   */
  record Platform(@Nullable String personId) implements Subject {}
}
