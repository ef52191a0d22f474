package com.nexus.social.sandbox.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the Graph API and how long each may be used: {@code
 * developers.facebook.com/docs/graph-api/changelog}, as of October 2026.
 */
public enum ApiVersion {
  V18_0("v18.0", "2026-01-26"),
  V19_0("v19.0", "2026-05-21"),
  V20_0("v20.0", "2026-09-24"),
  V21_0("v21.0", "2027-01-21"),
  V22_0("v22.0", "2027-05-20"),
  V23_0("v23.0", "2027-10-08"),
  V24_0("v24.0", "2028-02-18"),
  V25_0("v25.0", "2028-07-29"),
  V26_0("v26.0", null);

  private static final Pattern SEGMENT = Pattern.compile("v(\\d{1,3})\\.(\\d)");

  private final String text;
  private final @Nullable Instant usableUntil;

  ApiVersion(String text, @Nullable String usableUntil) {
    this.text = text;
    this.usableUntil =
        usableUntil == null
            ? null
            : LocalDate.parse(usableUntil).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * The version that serves a call whose path begins with this segment: an expired one is not
   * refused, the oldest usable one takes its place. Empty when the segment names no version that
   * ever was.
   */
  public static Optional<ApiVersion> serving(String segment, Instant now) {
    Matcher matcher = SEGMENT.matcher(segment);
    if (!matcher.matches()) return Optional.empty();
    for (ApiVersion version : values()) {
      if (version.text.equals(segment)) {
        return Optional.of(version.usableAt(now) ? version : oldestUsable(now));
      }
    }
    int major = Integer.parseInt(matcher.group(1));
    boolean existedOnce = major >= 1 && major < 18;
    return existedOnce ? Optional.of(oldestUsable(now)) : Optional.empty();
  }

  /** What serves a path without a version, for an app made today. */
  public static ApiVersion newest() {
    return V26_0;
  }

  public String text() {
    return text;
  }

  private static ApiVersion oldestUsable(Instant now) {
    return java.util.Arrays.stream(values())
        .filter(version -> version.usableAt(now))
        .min(Comparator.naturalOrder())
        .orElse(V26_0);
  }

  private boolean usableAt(Instant now) {
    return usableUntil == null || now.isBefore(usableUntil);
  }
}
