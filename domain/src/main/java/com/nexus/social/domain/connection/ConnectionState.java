package com.nexus.social.domain.connection;

import com.nexus.social.domain.failure.Failure;
import java.time.Instant;

/** What can be done with a connection. */
public sealed interface ConnectionState {
  /** Its tokens are accepted, as far as is known. */
  record Active(Tokens tokens, Validity validity, Renewal renewal) implements ConnectionState {
    /** A state whose renewal is as the policy says. */
    public static Active begun(
        Tokens tokens, Validity validity, RenewalPolicy policy, Instant now) {
      return new Active(tokens, validity, Renewal.scheduled(policy.dueAt(validity, now)));
    }
  }

  /** Its tokens are of no use any more; {@code failure} tells the person why and what to do. */
  record ReauthorizationRequired(Failure failure, Instant since) implements ConnectionState {}

  /** Somebody ended it; its tokens are erased. The person can connect the account again. */
  record Disconnected(Actor by, Instant since) implements ConnectionState {}
}
