package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.PlatformAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person consented to while it is open which account they meant.
 *
 * @param tokenOwner the connection that {@code token} is sealed for; it does not exist yet
 * @param token the person's token
 * @param subject the platform's id of the person, as this app knows them
 * @param scopes the permissions granted
 * @param validity how long the token is accepted
 * @param accounts the accounts to choose from, at least two
 */
public record AccountOffer(
    ConnectionId tokenOwner,
    SealedToken token,
    String subject,
    Set<String> scopes,
    Validity validity,
    List<PlatformAccount> accounts) {
  public AccountOffer {
    scopes = Set.copyOf(scopes);
    accounts = List.copyOf(accounts);
  }

  /** The account with this id; empty if it is none of those offered. */
  public Optional<PlatformAccount> find(String accountId) {
    return accounts.stream().filter(account -> account.id().equals(accountId)).findFirst();
  }
}
