package com.nexus.social.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** Where, and in what company, something is measured. */
final class Machine {
  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  static String now() {
    return String.format(
        Locale.ROOT,
        "%d processors, Java %s, load average %.1f",
        SYSTEM.getAvailableProcessors(),
        Runtime.version(),
        SYSTEM.getSystemLoadAverage());
  }
}
