package com.nexus.social.sandbox.limits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many calls came; with a file, a restarted sandbox goes on counting where this one stops. */
final class Counts implements AutoCloseable {
  private final Map<Counted, RollingCount> counts = new ConcurrentHashMap<>();
  private final @Nullable UsageFile file;

  Counts(@Nullable UsageFile file, Instant now) {
    this.file = file;
    if (file == null) return;
    file.read().forEach(stretch -> of(stretch.counted()).add(stretch));
    file.rewrite(stretches(now));
  }

  /** Adds a call and tells where that leads, against a limit. */
  Usage add(Counted counted, Instant now, long allowed) {
    RollingCount count = of(counted);
    if (file == null) return count.add(now, allowed);
    // Counted and written in one step: else a rewrite in between would miss it, or have it twice.
    synchronized (file) {
      Usage usage = count.add(now, allowed);
      file.append(Stretch.single(counted, now));
      if (file.isLong()) file.rewrite(stretches(now));
      return usage;
    }
  }

  private RollingCount of(Counted counted) {
    return counts.computeIfAbsent(counted, key -> new RollingCount(key.limit().window()));
  }

  private List<Stretch> stretches(Instant now) {
    return counts.entrySet().stream()
        .flatMap(count -> count.getValue().stretches(count.getKey(), now).stream())
        .toList();
  }

  @Override
  public void close() {
    if (file != null) file.close();
  }
}
