package com.nexus.social.sandbox.limits;

import java.time.Instant;

/** Calls that came close together, as a line of a file. */
record Stretch(Counted counted, Instant first, Instant last, long calls) {
  static Stretch single(Counted counted, Instant at) {
    return new Stretch(counted, at, at, 1);
  }

  /**
   * Reads a line.
   *
   * @throws RuntimeException of several kinds, when it is none
   */
  static Stretch parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 5) throw new IllegalArgumentException("Not a stretch: " + line);
    return new Stretch(
        new Counted(Limit.valueOf(words[0]), words[1]),
        Instant.parse(words[2]),
        Instant.parse(words[3]),
        Long.parseLong(words[4]));
  }

  String line() {
    return "%s %s %s %s %d\n".formatted(counted.limit(), counted.id(), first, last, calls);
  }
}
