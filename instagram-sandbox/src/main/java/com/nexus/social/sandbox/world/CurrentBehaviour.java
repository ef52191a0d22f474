package com.nexus.social.sandbox.world;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The behaviour in force; every call asks anew. */
public final class CurrentBehaviour implements Supplier<Behaviour> {
  private final AtomicReference<Behaviour> current;

  public CurrentBehaviour(Behaviour first) {
    this.current = new AtomicReference<>(first);
  }

  @Override
  public Behaviour get() {
    return current.get();
  }

  public Behaviour change(UnaryOperator<Behaviour> change) {
    return current.updateAndGet(change);
  }
}
