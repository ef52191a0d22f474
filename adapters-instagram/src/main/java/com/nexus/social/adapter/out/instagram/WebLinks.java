package com.nexus.social.adapter.out.instagram;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads links that people will follow. */
final class WebLinks {
  private WebLinks() {}

  /** The link; empty unless it leads to a website. */
  static Optional<URI> parse(@Nullable String link) {
    if (link == null || !link.matches("https?://.+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(link));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
