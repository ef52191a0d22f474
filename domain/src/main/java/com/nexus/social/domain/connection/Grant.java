package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.util.Set;

/**
 * What a person granted on the consent screen.
 *
 * @param login the login by which they did
 * @param subject the platform's id of the person, as this app knows them; the platform names it
 *     when the person removes the app
 * @param account the account
 * @param scopes the permissions, in the platform's own names
 * @param capabilities what these permissions, and the person's own rights on the account, allow
 */
public record Grant(
    Login login,
    String subject,
    PlatformAccount account,
    Set<String> scopes,
    Set<Capability> capabilities) {
  public Grant {
    scopes = Set.copyOf(scopes);
    capabilities = Set.copyOf(capabilities);
  }

  /** The same, of the account as it describes itself now. */
  public Grant of(PlatformAccount newAccount, Set<Capability> newCapabilities) {
    return new Grant(login, subject, newAccount, scopes, newCapabilities);
  }

  /** The same with other permissions. */
  public Grant withScopes(Set<String> newScopes) {
    return new Grant(login, subject, account, newScopes, capabilities);
  }
}
