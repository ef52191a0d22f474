package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a sample where a value differs each time: {@code ${id}} for any id. */
enum Placeholder {
  ID("\\d{6,20}"),
  TOKEN("(EAA|IGAA)[A-Za-z0-9]{20,}"),
  CODE("AQ[A-Za-z0-9_-]+"),
  TRACE("A[A-Za-z0-9_-]{22}"),
  TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000"),
  URL("https?://[^\\s\"]+[^\\s\".]"),
  CURSOR("[A-Za-z0-9_-]{8,}"),
  SHORTCODE("[A-Za-z0-9_-]{11}"),
  /** Something for a person to read. */
  TEXT(".+"),
  /** A number from 0. */
  COUNT("\\d+"),
  /** Seconds since 1970. */
  UNIX("[12]\\d{9}"),
  /** An id that is not a string. */
  LONG_ID("\\d{16,19}");

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([a-z_]+)}");

  private final String regex;

  Placeholder(String regex) {
    this.regex = regex;
  }

  /** Whether the value is one that the text of a sample stands for, in its type too. */
  static boolean matches(String sample, JsonNode value) {
    Matcher whole = IN_TEXT.matcher(sample);
    boolean number = whole.matches() && named(whole.group(1)).isNumber();
    return (number ? value.isIntegralNumber() : value.isTextual())
        && pattern(sample).matcher(value.asText()).matches();
  }

  static boolean isOne(String sample) {
    return IN_TEXT.matcher(sample).matches();
  }

  /** Whether it is a text like that of the sample. */
  static boolean matches(String sample, String text) {
    return pattern(sample).matcher(text).matches();
  }

  private boolean isNumber() {
    return this == COUNT || this == UNIX || this == LONG_ID;
  }

  private static Pattern pattern(String sample) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholder = IN_TEXT.matcher(sample);
    int from = 0;
    while (placeholder.find()) {
      regex.append(Pattern.quote(sample.substring(from, placeholder.start())));
      regex.append('(').append(named(placeholder.group(1)).regex).append(')');
      from = placeholder.end();
    }
    return Pattern.compile(regex + Pattern.quote(sample.substring(from)), Pattern.DOTALL);
  }

  private static Placeholder named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
