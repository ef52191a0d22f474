package com.nexus.social.domain.connection;

/** Who makes something happen to a connection. */
public enum Actor {
  /** The user, or a service that acts for them. */
  USER,
  /** The platform, or the person there. */
  PLATFORM,
  /** This system, unasked. */
  SYSTEM
}
