package com.nexus.social.sandbox.insights;

import static com.nexus.social.sandbox.insights.Breakdown.CONTACT_BUTTON_TYPE;
import static com.nexus.social.sandbox.insights.Breakdown.FOLLOW_TYPE;
import static com.nexus.social.sandbox.insights.Breakdown.MEDIA_PRODUCT_TYPE;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be asked about an account, in the order in which Meta lists it. */
enum AccountMetric {
  REACH("Accounts reached", Form.REACH, 1, 1, MEDIA_PRODUCT_TYPE, FOLLOW_TYPE),
  FOLLOWER_COUNT("Follower count", Form.SERIES, 0.01, 0.03),
  WEBSITE_CLICKS("Website clicks", Form.TOTAL, 0.005, 0.03),
  PROFILE_VIEWS("Profile views", Form.TOTAL, 0.05, 0.2),
  ONLINE_FOLLOWERS("Online followers", Form.HOURS, 0, 0),
  ACCOUNTS_ENGAGED("Accounts engaged", Form.TOTAL, 0.04, 0.05),
  TOTAL_INTERACTIONS("Total interactions", Form.TOTAL, 0, 0, MEDIA_PRODUCT_TYPE),
  LIKES("Likes", Form.TOTAL, 0.05, 0.15, MEDIA_PRODUCT_TYPE),
  COMMENTS("Comments", Form.TOTAL, 0.005, 0.02, MEDIA_PRODUCT_TYPE),
  SHARES("Shares", Form.TOTAL, 0.005, 0.03, MEDIA_PRODUCT_TYPE),
  SAVES("Saves", Form.TOTAL, 0.01, 0.04, MEDIA_PRODUCT_TYPE),
  REPLIES("Replies", Form.TOTAL, 0.001, 0.01),
  ENGAGED_AUDIENCE_DEMOGRAPHICS("Engaged audience demographics", Form.PEOPLE, 0, 0),
  REACHED_AUDIENCE_DEMOGRAPHICS("Reached audience demographics", Form.PEOPLE, 0, 0),
  FOLLOWER_DEMOGRAPHICS("Follower demographics", Form.PEOPLE, 0, 0),
  FOLLOWS_AND_UNFOLLOWS("Follows and unfollows", Form.TOTAL, 0.01, 0.03, FOLLOW_TYPE),
  PROFILE_LINKS_TAPS("Profile links taps", Form.TOTAL, 0.002, 0.02, CONTACT_BUTTON_TYPE),
  REPOSTS("Reposts", Form.TOTAL, 0.001, 0.01),
  VIEWS("Views", Form.TOTAL, 1.1, 1.9, FOLLOW_TYPE, MEDIA_PRODUCT_TYPE);

  /** What {@link #TOTAL_INTERACTIONS} adds up. */
  static final List<AccountMetric> INTERACTIONS =
      List.of(LIKES, COMMENTS, SAVES, SHARES, REPLIES, REPOSTS);

  private final String title;
  private final Form form;
  private final double low;
  private final double high;

  // A list made by List.of never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Breakdown> breakdowns;

  /** How the numbers of a metric come. */
  enum Form {
    /** By day or in total. */
    REACH(true, true, "day", "week", "days_28"),
    TOTAL(false, true, "day"),
    SERIES(true, false, "day"),
    /** By hour of the day. */
    HOURS(true, false, "lifetime"),
    /** Who they are. */
    PEOPLE(false, true, "lifetime");

    private final boolean series;
    private final boolean total;

    // A set made by Set.of never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> periods;

    Form(boolean series, boolean total, String... periods) {
      this.series = series;
      this.total = total;
      this.periods = Set.of(periods);
    }
  }

  /** A metric whose numbers are from {@code low} to {@code high} for each one reached. */
  AccountMetric(String title, Form form, double low, double high, Breakdown... breakdowns) {
    this.title = title;
    this.form = form;
    this.low = low;
    this.high = high;
    this.breakdowns = List.of(breakdowns);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title(boolean total) {
    return this == REACH && !total ? "Reach" : title;
  }

  String description() {
    return title + " of this account in the time asked for.";
  }

  Form form() {
    return form;
  }

  boolean hasPeriod(String period) {
    return form.periods.contains(period);
  }

  boolean comesInSeries() {
    return form.series;
  }

  /** Only by day: longer periods of reach overlap. */
  boolean comesInTotal(String period) {
    return form.total && !period.equals("week") && !period.equals("days_28");
  }

  boolean splitsBy(List<Breakdown> asked) {
    if (form == Form.PEOPLE) {
      return List.of(Breakdown.AGE, Breakdown.CITY, Breakdown.COUNTRY, Breakdown.GENDER)
          .containsAll(asked);
    }
    return breakdowns.containsAll(asked);
  }

  /** People who are met on several days are counted once. */
  boolean countsPeople() {
    return this == REACH || this == ACCOUNTS_ENGAGED;
  }

  /** Small accounts could be seen through by it. */
  boolean needsFollowers() {
    return switch (this) {
      case FOLLOWER_COUNT, ONLINE_FOLLOWERS, FOLLOWER_DEMOGRAPHICS, FOLLOWS_AND_UNFOLLOWS -> true;
      case REACH,
          WEBSITE_CLICKS,
          PROFILE_VIEWS,
          ACCOUNTS_ENGAGED,
          TOTAL_INTERACTIONS,
          LIKES,
          COMMENTS,
          SHARES,
          SAVES,
          REPLIES,
          ENGAGED_AUDIENCE_DEMOGRAPHICS,
          REACHED_AUDIENCE_DEMOGRAPHICS,
          PROFILE_LINKS_TAPS,
          REPOSTS,
          VIEWS ->
          false;
    };
  }

  long of(long reached, Object... about) {
    return Dice.share(reached, low, high, key(), List.of(about));
  }
}
