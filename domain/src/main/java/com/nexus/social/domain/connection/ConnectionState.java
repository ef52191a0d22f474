package com.nexus.social.domain.connection;

import java.time.Instant;

/** What can be done with a connection. */
public sealed interface ConnectionState {
  /** Its token is accepted until {@code tokenExpiresAt}, as far as is known. */
  record Active(SealedToken token, Instant tokenExpiresAt) implements ConnectionState {}

  /** Its token is not accepted any more; {@code guidance} tells the person why and what to do. */
  record ReauthorizationRequired(String guidance) implements ConnectionState {}
}
