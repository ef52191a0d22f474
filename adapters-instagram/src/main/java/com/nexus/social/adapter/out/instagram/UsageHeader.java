package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Reads from {@code X-Business-Use-Case-Usage} after how long calls are taken again: {@code
 * {"17841…":[{"type":"instagram","estimated_time_to_regain_access":5}]}}, in minutes, 0 while
 * nothing is blocked.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate
 *     limits</a>
 */
final class UsageHeader {
  private static final String NAME = "X-Business-Use-Case-Usage";
  private static final long LONGEST_MINUTES = Duration.ofDays(1).toMinutes();

  private UsageHeader() {}

  /** The longest of the times; empty if none is given, or it cannot be read. */
  static Optional<Duration> regain(Headers headers, ObjectMapper json) {
    String usage = headers.get(NAME);
    if (usage == null) {
      return Optional.empty();
    }
    try {
      long minutes = 0;
      for (JsonNode time : json.readTree(usage).findValues("estimated_time_to_regain_access")) {
        minutes = Math.max(minutes, time.asLong());
      }
      return minutes == 0
          ? Optional.empty()
          : Optional.of(Duration.ofMinutes(Math.min(minutes, LONGEST_MINUTES)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
