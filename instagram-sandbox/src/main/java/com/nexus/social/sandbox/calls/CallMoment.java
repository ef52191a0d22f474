package com.nexus.social.sandbox.calls;

/** Where in the life of a call a test may step in. */
public enum CallMoment {
  /** It has arrived, and nothing has happened yet. */
  BEFORE_EFFECT,
  /** It has done what it does, and the caller knows nothing of it yet. */
  AFTER_EFFECT,
  /** The whole reply was handed to the network, or is a part of that of a batch. */
  AFTER_REPLY
}
