package com.nexus.social.sandbox.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two ways in which Meta writes a moment. */
public final class GraphTime {
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0000'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SENTENCE =
      DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.US)
          .withZone(ZoneId.of("America/Los_Angeles"));

  private GraphTime() {}

  /** As in a field: {@code 2026-10-01T07:00:00+0000}. */
  public static String field(Instant at) {
    return FIELD.format(at);
  }

  /** As in an error message: {@code Monday, 01-Dec-25 11:00:00 PST}. */
  public static String sentence(Instant at) {
    return SENTENCE.format(at);
  }
}
