package com.nexus.social.sandbox.world;

/** The short name of a post in its web address: its key, written in base 64. */
final class Shortcodes {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Shortcodes() {}

  static String of(long key) {
    StringBuilder text = new StringBuilder();
    for (long rest = key; rest > 0; rest >>>= 6) {
      text.append(DIGITS.charAt((int) (rest & 63)));
    }
    return text.reverse().toString();
  }
}
