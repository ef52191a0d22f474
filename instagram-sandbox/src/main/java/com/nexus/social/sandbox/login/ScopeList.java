package com.nexus.social.sandbox.login;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a list of scopes is written. */
final class ScopeList {
  private ScopeList() {}

  /** Commas or spaces, in any mixture. */
  static Set<String> parse(String list) {
    Set<String> scopes = new LinkedHashSet<>(List.of(list.strip().split("[,\\s]+")));
    scopes.remove("");
    return scopes;
  }
}
