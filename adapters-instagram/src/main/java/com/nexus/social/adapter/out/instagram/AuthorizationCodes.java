package com.nexus.social.adapter.out.instagram;

/** Reads codes as people and browsers hand them over. */
final class AuthorizationCodes {
  private AuthorizationCodes() {}

  /**
   * The code alone: Meta ends its redirects with "#_" and "#_=_", which copies of the address bar
   * have in the code.
   */
  static String bare(String code) {
    String bare = code.strip();
    int fragment = bare.indexOf('#');
    return fragment < 0 ? bare : bare.substring(0, fragment);
  }
}
