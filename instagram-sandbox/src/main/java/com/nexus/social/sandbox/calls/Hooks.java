package com.nexus.social.sandbox.calls;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** The listeners of calls. */
public final class Hooks {
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();

  private record Hook(CallKind kind, CallMoment moment, CallListener listener) {}

  public Subscription always(CallKind kind, CallMoment moment, CallListener listener) {
    Hook hook = new Hook(kind, moment, listener);
    hooks.add(hook);
    return () -> hooks.remove(hook);
  }

  /** Only for the first such call, also when several arrive at the same time. */
  public Subscription once(CallKind kind, CallMoment moment, CallListener listener) {
    AtomicBoolean done = new AtomicBoolean();
    return always(
        kind,
        moment,
        call -> {
          if (done.compareAndSet(false, true)) listener.on(call);
        });
  }

  public void fire(CallMoment moment, CallLog.Entry entry) {
    for (Hook hook : hooks) {
      if (hook.moment() == moment && hook.kind() == entry.kind()) {
        hook.listener().on(entry.snapshot());
      }
    }
  }

  public void clear() {
    hooks.clear();
  }
}
