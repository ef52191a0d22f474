package com.nexus.social.sandbox.calls;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The witness: every call to one of Meta's hosts, as it arrived. */
public final class CallLog {
  /** About 150 MB of memory; a test that makes more calls has lost the oldest. */
  private static final int CAPACITY = 1_000_000;

  private final InstantSource clock;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long sequence;

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

  public CallLog(InstantSource clock) {
    this.clock = clock;
  }

  /** Stamped and queued under one lock: the order of the log is the order of its times. */
  public synchronized Entry arrived(
      CallKind kind, RecordedCall.Request request, @Nullable String accountId) {
    Instant now = clock.instant();
    Entry entry = new Entry(new RecordedCall(++sequence, now, kind, request, accountId, 0));
    if (entries.size() == CAPACITY) entries.removeFirst();
    entries.addLast(entry);
    return entry;
  }

  public synchronized List<RecordedCall> calls() {
    return entries.stream().map(Entry::snapshot).toList();
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
  }
}
