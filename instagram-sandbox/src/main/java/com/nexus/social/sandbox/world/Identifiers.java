package com.nexus.social.sandbox.world;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids, tokens and codes that look as Meta's do. The only place that reads randomness. */
public final class Identifiers {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String URL_LETTERS = LETTERS + "-_";
  private static final long INSTAGRAM_EPOCH = 1_314_220_021_721L;

  private Identifiers() {}

  public static String container() {
    return "178" + digits(14);
  }

  public static String media() {
    return "180" + digits(14);
  }

  public static String account() {
    return "178414" + digits(11);
  }

  public static String appScopedUser() {
    return "2" + digits(16);
  }

  /** Milliseconds since Instagram's own epoch, then 23 bits: so keys grow with time. */
  public static long postKey(Instant at) {
    long millis = Math.max(1, at.toEpochMilli() - INSTAGRAM_EPOCH);
    return (millis << 23) | ThreadLocalRandom.current().nextLong(1 << 23);
  }

  public static String instagramToken() {
    return "IGAA" + text(LETTERS, 170) + "ZD";
  }

  public static String facebookToken() {
    return "EAA" + text(LETTERS, 180) + "ZD";
  }

  public static String code() {
    return "AQ" + text(URL_LETTERS, 200);
  }

  public static String trace() {
    return "A" + text(URL_LETTERS, 22);
  }

  private static String digits(int count) {
    return text("0123456789", count);
  }

  private static String text(String letters, int length) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) text.append(letters.charAt(random.nextInt(letters.length())));
    return text.toString();
  }
}
