package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of an account, as they are known at a moment: those of a day grow as it passes, and
 * are the same for ever after.
 *
 * @param asOf what happened later is not counted yet
 */
record AccountFigures(InstagramAccount account, Instant asOf) {
  private static final Duration KEPT = Duration.ofDays(90);

  /** Strangers who come by even where nobody follows. */
  private static final long STRANGERS = 20;

  private static final long ENOUGH = 100;
  private static final int HOURS = 24;

  /** Whether there is anything to tell about a day. */
  boolean know(LocalDate day) {
    return Window.start(day).isBefore(asOf) && Window.start(day).isAfter(asOf.minus(KEPT));
  }

  List<LocalDate> known(Window window) {
    return window.days().stream().filter(this::know).toList();
  }

  /** Whether there are enough people for Meta to tell anything about them. */
  boolean enough(AccountMetric metric, Window window) {
    if (metric.needsFollowers()) return account.profile().followers() >= ENOUGH;
    return metric.form() != AccountMetric.Form.PEOPLE || people(metric, window) >= ENOUGH;
  }

  long on(AccountMetric metric, LocalDate day) {
    if (metric == AccountMetric.TOTAL_INTERACTIONS) {
      return AccountMetric.INTERACTIONS.stream().mapToLong(part -> on(part, day)).sum();
    }
    return metric.of(reached(day), account.id(), day);
  }

  long total(AccountMetric metric, List<LocalDate> days) {
    long sum = 0;
    long most = 0;
    for (LocalDate day : days) {
      long value = on(metric, day);
      sum += value;
      most = Math.max(most, value);
    }
    return metric.countsPeople() ? most + (sum - most) * 3 / 5 : sum;
  }

  /** Those of the days that end with this one. */
  long upTo(AccountMetric metric, LocalDate last, int days) {
    return total(metric, last.minusDays(days - 1L).datesUntil(last.plusDays(1)).toList());
  }

  /** How many people a demographic is about. */
  long people(AccountMetric metric, Window window) {
    if (metric == AccountMetric.FOLLOWER_DEMOGRAPHICS) return account.profile().followers();
    boolean engaged = metric == AccountMetric.ENGAGED_AUDIENCE_DEMOGRAPHICS;
    return total(engaged ? AccountMetric.ACCOUNTS_ENGAGED : AccountMetric.REACH, known(window));
  }

  /** How many followers were online in each hour of a day. */
  List<Long> online(LocalDate day) {
    return IntStream.range(0, HOURS)
        .mapToObj(
            hour ->
                Dice.share(
                    account.profile().followers(), 0.05, 0.4, account.id(), "online", day, hour))
        .toList();
  }

  private long reached(LocalDate day) {
    long people = account.profile().followers() + STRANGERS;
    return Dice.share((long) (people * passed(day)), 0.05, 0.25, account.id(), "reach", day);
  }

  /** How much of the day has passed. */
  private double passed(LocalDate day) {
    double whole = Duration.between(Window.start(day), Window.end(day)).toMillis();
    double part = Duration.between(Window.start(day), asOf).toMillis();
    return Math.clamp(part / whole, 0, 1);
  }
}
