package com.nexus.social.sandbox.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way whenever it is about the same thing. */
final class Dice {
  private Dice() {}

  static double between(double low, double high, Object... about) {
    return low + (high - low) * fraction(about);
  }

  /** So many of the whole as a rate between the two says, rounded down. */
  static long share(long whole, double low, double high, Object... about) {
    return (long) Math.floor(whole * between(low, high, about));
  }

  /** One part for each key; together they are the whole. */
  static List<Long> split(long whole, List<?> keys, Object... about) {
    double[] weights = new double[keys.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.1 + fraction(List.of(about), keys.get(i));
      sum += weights[i];
    }
    List<Long> parts = new ArrayList<>();
    long left = whole;
    for (int i = 1; i < weights.length; i++) {
      long part = (long) Math.floor(whole * weights[i] / sum);
      parts.add(part);
      left -= part;
    }
    parts.addFirst(left);
    return parts;
  }

  private static double fraction(Object... about) {
    long seed = 1;
    for (Object part : about) {
      String text = part.toString();
      for (int i = 0; i < text.length(); i++) seed = 31 * seed + text.charAt(i);
      seed = 31 * seed + '|';
    }
    return new SplittableRandom(seed).nextDouble();
  }
}
