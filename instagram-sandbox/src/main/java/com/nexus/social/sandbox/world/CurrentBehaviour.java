package com.nexus.social.sandbox.world;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The behaviour in force; every call asks anew. What was changed outlives a restart, unless the
 * sandbox is started with other settings than before: then those count.
 */
public final class CurrentBehaviour implements Supplier<Behaviour> {
  private final World world;
  private final KeptBehaviour begun;

  public CurrentBehaviour(Behaviour first, World world) {
    this.world = world;
    this.begun = KeptBehaviour.begin(first);
    if (!kept().begun().equals(first)) world.put(begun);
  }

  @Override
  public Behaviour get() {
    return kept().now();
  }

  public void change(UnaryOperator<Behaviour> change) {
    world.change(
        changes -> {
          KeptBehaviour kept = kept();
          KeptBehaviour changed = kept.with(change.apply(kept.now()));
          changes.put(changed);
          return changed;
        });
  }

  private KeptBehaviour kept() {
    KeptBehaviour kept = world.find(KeptBehaviour.class, KeptBehaviour.ID);
    return kept == null ? begun : kept;
  }
}
