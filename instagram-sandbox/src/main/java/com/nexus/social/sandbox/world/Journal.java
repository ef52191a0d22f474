package com.nexus.social.sandbox.world;

import java.util.Collection;
import java.util.List;

/** Where changes are kept, so that a restarted sandbox goes on where the killed one stopped. */
public interface Journal extends AutoCloseable {
  /** Everything kept so far, in the order in which it happened. */
  List<Entity> replay();

  /** Keeps the changes of one step, together. */
  void append(Collection<Entity> changes);

  @Override
  void close();

  /** Keeps nothing. */
  static Journal none() {
    return new Journal() {
      @Override
      public List<Entity> replay() {
        return List.of();
      }

      @Override
      public void append(Collection<Entity> changes) {}

      @Override
      public void close() {}
    };
  }
}
