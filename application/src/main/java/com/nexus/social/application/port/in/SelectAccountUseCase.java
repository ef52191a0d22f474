package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainException;

/** Takes a person's choice among the accounts that {@link CompleteAuthorizationUseCase} offered. */
public interface SelectAccountUseCase {
  /**
   * Connects the account that was chosen. One choice can be made; until it is stored, retry after
   * PlatformFailed with PLATFORM_UNAVAILABLE or PLATFORM_THROTTLED.
   *
   * @throws DomainException AuthorizationUnknown, AuthorizationExpired, AuthorizationAlreadyUsed,
   *     NoAccountsOffered, AccountNotOffered, NoEligibleAccount if the account cannot be connected
   *     any more, PlatformFailed
   */
  Connection select(Command command);

  /**
   * The choice.
   *
   * @param userId the user whose browser it is
   * @param state the state of the attempt
   * @param accountId the account chosen
   */
  record Command(UserId userId, OAuthState state, String accountId) {}
}
