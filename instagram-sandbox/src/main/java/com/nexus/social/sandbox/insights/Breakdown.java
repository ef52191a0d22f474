package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.Params;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a number may be split by, and into what. */
enum Breakdown {
  FOLLOW_TYPE("FOLLOWER", "NON_FOLLOWER", "UNKNOWN"),
  MEDIA_PRODUCT_TYPE("AD", "CAROUSEL_CONTAINER", "POST", "REEL", "STORY"),
  CONTACT_BUTTON_TYPE(
      "BOOK_NOW", "CALL", "DIRECTION", "EMAIL", "INSTANT_EXPERIENCE", "TEXT", "UNDEFINED"),
  AGE("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"),
  GENDER("F", "M", "U"),
  COUNTRY(Locale.getISOCountries()),
  CITY(
      "Berlin, Berlin",
      "London, England",
      "Lisbon, Lisbon District",
      "Oslo, Oslo",
      "Prague, Prague",
      "Vienna, Vienna",
      "New York, New York",
      "Sydney, New South Wales"),
  ACTION_TYPE("BIO_LINK_CLICKED", "CALL", "DIRECTION", "EMAIL", "OTHER", "TEXT"),
  STORY_NAVIGATION_ACTION_TYPE(
      "AUTOMATIC_FORWARD",
      "SWIPE_BACK",
      "SWIPE_DOWN",
      "SWIPE_FORWARD",
      "SWIPE_UP",
      "TAP_BACK",
      "TAP_EXIT",
      "TAP_FORWARD"),
  SURFACE_TYPE("EXPLORE", "FEED", "PROFILE");

  static final List<Breakdown> OF_ACCOUNTS =
      List.of(FOLLOW_TYPE, MEDIA_PRODUCT_TYPE, CONTACT_BUTTON_TYPE, AGE, CITY, COUNTRY, GENDER);
  static final List<Breakdown> OF_MEDIA =
      List.of(ACTION_TYPE, FOLLOW_TYPE, STORY_NAVIGATION_ACTION_TYPE, SURFACE_TYPE);

  // A list made by List.of never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> values;

  Breakdown(String... values) {
    this.values = List.of(values);
  }

  /** Those that a call asks for, in its order. */
  static List<Breakdown> asked(Params params, List<Breakdown> known) {
    List<String> names = ListParam.words(params, "breakdown");
    return names.stream().map(name -> named(name, names.indexOf(name), known)).toList();
  }

  private static Breakdown named(String name, int index, List<Breakdown> known) {
    return known.stream()
        .filter(breakdown -> breakdown.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InsightErrors.notOneOf(
                    "breakdown[" + index + "]", known.stream().map(Breakdown::key).toList()));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every combination of their values. */
  static List<List<String>> combinations(List<Breakdown> breakdowns) {
    List<List<String>> combinations = List.of(List.of());
    for (Breakdown breakdown : breakdowns) {
      combinations =
          combinations.stream()
              .flatMap(start -> breakdown.values.stream().map(value -> longer(start, value)))
              .toList();
    }
    return combinations;
  }

  private static List<String> longer(List<String> start, String value) {
    return Stream.concat(start.stream(), Stream.of(value)).toList();
  }
}
