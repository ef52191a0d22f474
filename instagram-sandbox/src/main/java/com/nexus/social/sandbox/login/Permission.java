package com.nexus.social.sandbox.login;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an app may be allowed to do with an Instagram account. */
public enum Permission {
  BASIC("instagram_business_basic", FacebookScopes.BASIC, null),
  CONTENT_PUBLISH(
      "instagram_business_content_publish", "instagram_content_publish", "CREATE_CONTENT"),
  MANAGE_INSIGHTS("instagram_business_manage_insights", "instagram_manage_insights", "ANALYZE"),
  MANAGE_COMMENTS("instagram_business_manage_comments", "instagram_manage_comments", "MODERATE"),
  /** Deleting. Only Facebook Login has it; nobody can grant the other name. */
  MANAGE_CONTENTS(
      "instagram_business_manage_contents", "instagram_manage_contents", "CREATE_CONTENT");

  /** Goes before the names of tasks on Pages of the new experience. */
  private static final String NEW_PAGES = "PROFILE_PLUS_";

  private final String instagramScope;
  private final String facebookScope;
  private final @Nullable String task;

  /**
   * A permission by its names.
   *
   * @param task what the person must be allowed to do on the linked Page, for Facebook Login
   */
  Permission(String instagramScope, String facebookScope, @Nullable String task) {
    this.instagramScope = instagramScope;
    this.facebookScope = facebookScope;
    this.task = task;
  }

  public String instagramScope() {
    return instagramScope;
  }

  /** With Facebook Login everything but reading needs a permission on the Page as well. */
  Set<String> facebookScopes() {
    return this == BASIC ? Set.of(facebookScope) : Set.of(facebookScope, FacebookScopes.PAGES_READ);
  }

  boolean isWithin(List<String> tasksOnPage) {
    if (task == null) return true;
    return isEverything(tasksOnPage)
        || Stream.of(task, NEW_PAGES + task).anyMatch(tasksOnPage::contains);
  }

  /** Whether they may do all that there is to do on the Page. */
  static boolean isEverything(List<String> tasksOnPage) {
    return Stream.of("MANAGE", NEW_PAGES + "FULL_CONTROL").anyMatch(tasksOnPage::contains);
  }
}
