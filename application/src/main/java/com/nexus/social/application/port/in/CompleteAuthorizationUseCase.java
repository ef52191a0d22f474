package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.error.DomainException;

/** Finishes an OAuth round trip. */
public interface CompleteAuthorizationUseCase {
  /**
   * Redeems the attempt and stores the connection; an account that the user connected before keeps
   * its id. An attempt is redeemed once, whatever comes of it: do not retry, begin another.
   *
   * @throws DomainException AuthorizationUnknown, AuthorizationExpired, AuthorizationAlreadyUsed,
   *     ConsentDenied, PlatformFailed; then nothing is stored
   */
  Connection complete(Command command);

  /**
   * What the browser brought back.
   *
   * @param state the query parameter {@code state}
   * @param answer how the person answered
   */
  record Command(OAuthState state, Answer answer) {}

  /** How the person answered. */
  sealed interface Answer {
    /** With consent: the code to be exchanged for a token. */
    record Consented(String code) implements Answer {
      @Override
      public String toString() {
        return "Consented[redacted]";
      }
    }

    /** Without. */
    record Declined(String error, String description) implements Answer {}
  }
}
