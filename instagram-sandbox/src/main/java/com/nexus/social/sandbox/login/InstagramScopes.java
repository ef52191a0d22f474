package com.nexus.social.sandbox.login;

import java.util.Set;

/** The permissions of Instagram Login. */
final class InstagramScopes {
  private static final Set<String> KNOWN =
      Set.of(
          "instagram_business_basic",
          "instagram_business_content_publish",
          "instagram_business_manage_insights",
          "instagram_business_manage_comments",
          "instagram_business_manage_messages");

  private InstagramScopes() {}

  static boolean areKnown(Set<String> scopes) {
    return !scopes.isEmpty() && KNOWN.containsAll(scopes);
  }
}
