package com.nexus.social.sandbox.login;

import java.util.Set;

/** The permissions of Facebook Login that have to do with Instagram. */
public final class FacebookScopes {
  /** Everybody grants it: who they are. */
  public static final String PROFILE = "public_profile";

  public static final String BASIC = "instagram_basic";
  public static final String PAGES_LIST = "pages_show_list";
  public static final String PAGES_READ = "pages_read_engagement";
  public static final String BUSINESS = "business_management";

  private static final Set<String> KNOWN =
      Set.of(
          PROFILE,
          "email",
          BASIC,
          "instagram_content_publish",
          "instagram_manage_insights",
          "instagram_manage_comments",
          "instagram_manage_contents",
          "instagram_manage_engagement",
          "instagram_manage_messages",
          PAGES_LIST,
          PAGES_READ,
          "pages_manage_metadata",
          "pages_manage_posts",
          "pages_read_user_content",
          BUSINESS,
          "ads_management",
          "ads_read");

  private FacebookScopes() {}

  public static boolean isKnown(String scope) {
    return KNOWN.contains(scope);
  }

  static boolean isAboutPages(String scope) {
    return scope.startsWith("pages_");
  }

  static boolean isAboutInstagram(String scope) {
    return scope.startsWith("instagram_");
  }
}
