package com.nexus.social.sandbox.world;

/**
 * The behaviour in force, remembered.
 *
 * @param begun what the sandbox was started with
 * @param now what became of it since
 */
public record KeptBehaviour(String id, Behaviour begun, Behaviour now) implements Entity {
  static final String ID = "behaviour";

  static KeptBehaviour begin(Behaviour first) {
    return new KeptBehaviour(ID, first, first);
  }

  KeptBehaviour with(Behaviour changed) {
    return new KeptBehaviour(ID, begun, changed);
  }
}
