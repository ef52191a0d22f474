package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.util.List;

/** Finishes an OAuth round trip. */
public interface CompleteAuthorizationUseCase {
  /**
   * Redeems the attempt. If the person has one account that can be connected, its connection is
   * stored; an account that the user connected before keeps its id. An attempt is redeemed once,
   * whatever comes of it: do not retry, begin another.
   *
   * @throws DomainException AuthorizationUnknown, AuthorizationExpired, AuthorizationAlreadyUsed,
   *     ConsentDenied, NoEligibleAccount, AccountMismatch, PlatformFailed; then nothing is stored
   */
  Completion complete(Command command);

  /** What came of it. */
  sealed interface Completion {
    /** The account is connected. */
    record Connected(Connection connection) implements Completion {}

    /**
     * The person has several accounts that can be connected: {@link SelectAccountUseCase} takes
     * their choice.
     *
     * @param accounts the accounts
     * @param expiresAt until when the choice can be made
     */
    record ChoiceOffered(List<PlatformAccount> accounts, Instant expiresAt) implements Completion {}
  }

  /**
   * What the browser brought back.
   *
   * @param userId the user whose browser it is; an attempt of another user's is unknown to this one
   * @param state the query parameter {@code state}
   * @param answer how the person answered
   */
  record Command(UserId userId, OAuthState state, Answer answer) {}

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
