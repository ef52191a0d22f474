package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.Fate;

/** What is in store for a container, as it is written in parameters. */
final class FateParams {
  static final String HELP =
      "fate: timed (processing: PT30S), failing (subcode), expiring (after: PT10M), stuck, hidden"
          + " (length), flapping (each) or copyrighted";

  private FateParams() {}

  static Fate fate(Given given) {
    return switch (given.text("fate")) {
      case "timed" -> new Fate.Timed(given.duration("processing"));
      case "failing" -> new Fate.Failing(given.count("subcode"));
      case "expiring" -> new Fate.Expiring(given.duration("after"));
      case "stuck" -> new Fate.Stuck();
      case "hidden" -> new Fate.Hidden(given.duration("length"));
      case "flapping" -> new Fate.Flapping(given.duration("each"));
      case "copyrighted" -> new Fate.Copyrighted();
      default -> throw new IllegalArgumentException("There is no fate " + given.text("fate"));
    };
  }
}
