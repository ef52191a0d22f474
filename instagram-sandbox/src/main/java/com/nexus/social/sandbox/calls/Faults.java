package com.nexus.social.sandbox.calls;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The rules in force. */
public final class Faults {
  private final List<Armed> rules = new CopyOnWriteArrayList<>();

  private static final class Armed {
    private final FaultRule rule;
    private final Random dice;
    private int left;

    Armed(FaultRule rule) {
      this.rule = rule;
      this.dice = new Random(rule.chance().seed());
      this.left = rule.times();
    }

    synchronized boolean strikes(CallMoment moment, RecordedCall call) {
      if (rule.kind() != call.kind() || rule.moment() != moment || left == 0) return false;
      if (rule.accountId() != null && !rule.accountId().equals(call.accountId())) return false;
      if (dice.nextDouble() >= rule.chance().probability()) return false;
      left--;
      return true;
    }
  }

  public Subscription inject(FaultRule rule) {
    Armed armed = new Armed(rule);
    rules.add(armed);
    return () -> rules.remove(armed);
  }

  /** The fault that strikes this call at this moment, by the first rule that applies. */
  public @Nullable Fault draw(CallMoment moment, CallLog.Entry entry) {
    if (rules.isEmpty()) return null;
    RecordedCall call = entry.snapshot();
    for (Armed armed : rules) {
      if (armed.strikes(moment, call)) return armed.rule.fault();
    }
    return null;
  }

  public void clear() {
    rules.clear();
  }
}
