package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The time that a call asks about, in days as Meta has them: those of its own clock on the wall.
 */
record Window(Instant since, Instant until) {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration USUAL = Duration.ofDays(1);

  /** The last day, when the call does not say. */
  static Window asked(Params params, Instant now) {
    Long from = params.number("since");
    Long to = params.number("until");
    Instant until = to == null ? now : Instant.ofEpochSecond(to);
    Instant since = from == null ? until.minus(USUAL) : Instant.ofEpochSecond(from);
    if (since.isAfter(until)) throw InsightErrors.sinceAfterUntil();
    if (Duration.between(since, until).compareTo(LONGEST) > 0) throw InsightErrors.spanTooLong();
    return new Window(since, until);
  }

  static Window lastDays(int days, Instant now) {
    return new Window(now.minus(Duration.ofDays(days)), now);
  }

  /** Every day of which a part lies within. */
  List<LocalDate> days() {
    LocalDate first = dayOf(since);
    LocalDate last = dayOf(until);
    boolean endsAtMidnight = start(last).equals(until) && last.isAfter(first);
    return first.datesUntil(endsAtMidnight ? last : last.plusDays(1)).toList();
  }

  Window before() {
    return new Window(since.minus(span()), since);
  }

  Window after() {
    return new Window(until, until.plus(span()));
  }

  private Duration span() {
    return Duration.between(since, until);
  }

  static LocalDate dayOf(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  static Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }
}
