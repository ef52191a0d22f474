package com.nexus.social.sandbox.world;

/** The two ways in which an app is let in. */
public enum Login {
  FACEBOOK,
  INSTAGRAM
}
