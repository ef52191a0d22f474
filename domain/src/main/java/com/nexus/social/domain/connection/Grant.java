package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.PlatformAccount;
import java.util.Set;

/**
 * What a person granted on the consent screen.
 *
 * @param account the account
 * @param scopes the permissions, in the platform's own names
 */
public record Grant(PlatformAccount account, Set<String> scopes) {
  public Grant {
    scopes = Set.copyOf(scopes);
  }
}
