package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How Meta counts.
 *
 * @param delay how far numbers lag behind what happened; Meta promises no more than 48 hours
 * @param retired metrics that are no longer answered, by the names of the API
 */
public record InsightRules(Duration delay, Set<String> retired) {
  public InsightRules {
    retired = Set.copyOf(retired);
  }

  public static InsightRules defaults() {
    return new InsightRules(Duration.ofMinutes(5), Set.of());
  }

  public InsightRules withDelay(Duration delay) {
    return new InsightRules(delay, retired);
  }

  public InsightRules retiring(String metric) {
    Set<String> more = new LinkedHashSet<>(retired);
    more.add(metric);
    return new InsightRules(delay, more);
  }
}
