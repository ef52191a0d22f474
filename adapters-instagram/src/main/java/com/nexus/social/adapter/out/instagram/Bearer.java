package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.connection.AccessToken;

/** Puts tokens into the header where Meta takes them, and where nobody logs them. */
final class Bearer {
  private Bearer() {}

  static String of(AccessToken token) {
    return "Bearer " + token.value();
  }
}
