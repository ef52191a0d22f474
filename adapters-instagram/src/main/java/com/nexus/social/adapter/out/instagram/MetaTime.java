package com.nexus.social.adapter.out.instagram;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Meta's timestamps: "2026-10-01T07:00:00+0000", without a colon in the offset. */
final class MetaTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.ROOT);

  private MetaTime() {}

  /** The moment; empty if it cannot be read. */
  static Optional<Instant> parse(@Nullable String timestamp) {
    if (timestamp == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(FORMAT.parse(timestamp, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
