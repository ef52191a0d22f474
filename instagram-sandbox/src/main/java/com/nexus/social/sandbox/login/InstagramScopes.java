package com.nexus.social.sandbox.login;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The permissions of Instagram Login, and how a list of them is written. */
public final class InstagramScopes {
  public static final String BASIC = "instagram_business_basic";
  public static final String CONTENT_PUBLISH = "instagram_business_content_publish";

  private static final Set<String> KNOWN =
      Set.of(
          BASIC,
          CONTENT_PUBLISH,
          "instagram_business_manage_insights",
          "instagram_business_manage_comments",
          "instagram_business_manage_messages");

  private InstagramScopes() {}

  /** Commas or spaces, in any mixture. */
  static Set<String> parse(String list) {
    Set<String> scopes = new LinkedHashSet<>(List.of(list.strip().split("[,\\s]+")));
    scopes.remove("");
    return scopes;
  }

  static boolean areKnown(Set<String> scopes) {
    return !scopes.isEmpty() && KNOWN.containsAll(scopes);
  }
}
