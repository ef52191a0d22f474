package com.nexus.social.sandbox.world;

/** What a token may be used for and exchanged into. */
public enum TokenKind {
  INSTAGRAM_SHORT_LIVED,
  INSTAGRAM_LONG_LIVED
}
