package com.nexus.social.sandbox.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Moments in parameters: seconds since 1970, or what PHP's strtotime understands. Of that the
 * sandbox knows dates and times as the Graph API itself writes them.
 */
public final class TimeParam {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .parseDefaulting(java.time.temporal.ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(java.util.Locale.ROOT);

  private TimeParam() {}

  /** Null without the parameter. */
  public static @Nullable Instant of(Params params, String name) {
    String value = params.text(name);
    if (value == null) return null;
    try {
      if (value.matches("\\d+")) return Instant.ofEpochSecond(Long.parseLong(value));
      return value.contains("T")
          ? OffsetDateTime.parse(value, TIME).toInstant()
          : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException | NumberFormatException _) {
      throw RequestErrors.invalidParameter("Param " + name + " must be a valid date/time");
    }
  }
}
