package com.nexus.social.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * The figures of some rounds.
 *
 * @param sorted the smallest first
 */
record Rounds(List<Double> sorted) {
  static Rounds of(List<Double> figures) {
    return new Rounds(figures.stream().sorted().toList());
  }

  double median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The median, the smallest and the largest, each in this format. */
  String text(String format) {
    return String.format(
        Locale.ROOT,
        "%1$s (%1$s to %1$s)".formatted(format),
        median(),
        sorted.getFirst(),
        sorted.getLast());
  }
}
