package com.nexus.social.sandbox.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The witness: every call to one of Meta's hosts, as it arrived. */
public final class CallLog {
  private final InstantSource clock;
  private final int capacity;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long sequence;
  private long forgotten;

  /** A call whose reply is still to come. */
  public static final class Entry {
    private final RecordedCall arrived;
    private volatile int status;

    private Entry(RecordedCall arrived) {
      this.arrived = arrived;
    }

    public CallKind kind() {
      return arrived.kind();
    }

    public @Nullable String accountId() {
      return arrived.accountId();
    }

    public void replied(int status) {
      this.status = status;
    }

    public RecordedCall snapshot() {
      return new RecordedCall(
          arrived.sequence(),
          arrived.at(),
          arrived.kind(),
          arrived.request(),
          arrived.accountId(),
          status);
    }
  }

  /**
   * An empty log.
   *
   * @param capacity how many calls are kept; when there are more, the oldest are forgotten
   */
  public CallLog(InstantSource clock, int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("A log keeps at least one call");
    this.clock = clock;
    this.capacity = capacity;
  }

  /** Stamped and queued under one lock: the order of the log is the order of its times. */
  public synchronized Entry arrived(
      CallKind kind, RecordedCall.Request request, @Nullable String accountId) {
    Instant now = clock.instant();
    Entry entry = new Entry(new RecordedCall(++sequence, now, kind, request, accountId, 0));
    if (entries.size() == capacity) {
      entries.removeFirst();
      forgotten++;
    }
    entries.addLast(entry);
    return entry;
  }

  public synchronized List<RecordedCall> calls() {
    return entries.stream().map(Entry::snapshot).toList();
  }

  /** How many of the calls since the last {@link #clear} are no longer known. */
  public synchronized long forgotten() {
    return forgotten;
  }

  /**
   * The busiest stretch of each account: calls of these kinds within any window of that length, of
   * which one end counts and the other does not. Busy accounts come first.
   */
  public List<Peak> peaks(Duration window, Set<CallKind> kinds) {
    List<Entry> known;
    synchronized (this) {
      known = List.copyOf(entries);
    }
    Map<String, PeakCount> counts = new HashMap<>();
    for (Entry entry : known) {
      RecordedCall call = entry.arrived;
      if (call.accountId() == null || !kinds.contains(call.kind())) continue;
      counts.computeIfAbsent(call.accountId(), _ -> new PeakCount(window)).add(call.at());
    }
    return counts.entrySet().stream()
        .map(count -> count.getValue().peak(count.getKey()))
        .sorted(Comparator.comparingLong(Peak::calls).reversed().thenComparing(Peak::accountId))
        .toList();
  }

  /** How many calls about each account have come from then on. */
  public synchronized Map<String, Long> callsByAccountSince(Instant start) {
    Map<String, Long> counts = new HashMap<>();
    Iterator<Entry> latestFirst = entries.descendingIterator();
    while (latestFirst.hasNext()) {
      RecordedCall call = latestFirst.next().arrived;
      if (call.at().isBefore(start)) break;
      if (call.accountId() != null) counts.merge(call.accountId(), 1L, Long::sum);
    }
    return counts;
  }

  public synchronized void clear() {
    entries.clear();
    forgotten = 0;
  }
}
