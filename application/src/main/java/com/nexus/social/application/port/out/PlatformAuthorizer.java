package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of a platform's OAuth 2.0 authorization servers. Beside what a method names, each that calls
 * the platform may throw {@link PlatformException} NotAuthorized, Throttled, Rejected
 * (ACCOUNT_RESTRICTED, APP_MISCONFIGURED) and Unavailable.
 */
public interface PlatformAuthorizer {
  /** Which of the platform's logins this is. */
  Login login();

  /** Where the platform sends browsers back to, exactly as it is registered there. */
  URI redirectUri();

  /** The consent screen for one round trip. Calls nobody. */
  URI authorizationUrl(OAuthState state, URI redirectUri);

  /**
   * Exchanges a code for a long-lived token. A code works once: after any error begin anew.
   *
   * @param redirectUri the redirect URI that the code was sent to, byte for byte
   * @throws PlatformException Rejected (AUTHORIZATION_CODE_REFUSED, SCOPE_MISSING for a permission
   *     without which nothing can be done)
   */
  Consent redeem(String code, URI redirectUri);

  /**
   * The accounts that a token opens, and why others cannot be connected. Changes nothing; safe to
   * repeat.
   *
   * @param scopes the permissions that the token has
   */
  Accounts accounts(AccessToken token, Set<String> scopes);

  /**
   * Trades a long-lived token for one that lasts longer. The old one is accepted until its own end,
   * so that nothing is lost with the answer: safe to repeat.
   *
   * @throws PlatformException NotAuthorized if only the person can help
   */
  RenewedToken renew(AccessToken token);

  /** How old a token must be before the platform renews it. */
  Duration youngestRenewable();

  /**
   * Takes the app's rights away, for all of the person's accounts.
   *
   * @return whether the platform did; false where it has no call for that, and then only the person
   *     can, in the platform's own app
   */
  boolean revoke(AccessToken token);

  /**
   * What a person consented to.
   *
   * @param token the long-lived token
   * @param subject the platform's id of the person, as this app knows them
   * @param scopes the permissions granted, in the platform's own names
   * @param validity how long the token is accepted
   */
  record Consent(AccessToken token, String subject, Set<String> scopes, Validity validity) {
    public Consent {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * A token that was renewed.
   *
   * @param token the new one; it may read the same as the old one
   * @param scopes the permissions it has; empty if the platform does not say
   * @param validity how long it is accepted
   */
  record RenewedToken(AccessToken token, Optional<Set<String>> scopes, Validity validity) {}

  /**
   * A person's accounts.
   *
   * @param eligible those that can be connected
   * @param obstacles why others cannot, one each, with what to do
   * @param complete whether there are no others; if not, the platform did not show all, and an
   *     account that is not here may still be there
   */
  record Accounts(List<EligibleAccount> eligible, List<Obstacle> obstacles, boolean complete) {
    public Accounts {
      eligible = List.copyOf(eligible);
      obstacles = List.copyOf(obstacles);
    }

    /** All accounts of a person. */
    public Accounts(List<EligibleAccount> eligible, List<Obstacle> obstacles) {
      this(eligible, obstacles, true);
    }

    /** The account with this id. */
    public Optional<EligibleAccount> find(String accountId) {
      return eligible.stream().filter(each -> each.account().id().equals(accountId)).findFirst();
    }
  }

  /**
   * An account that can be connected.
   *
   * @param account the account
   * @param capabilities what the permissions and the person's rights on the account allow
   * @param token the account's own token, which it is to be used with; empty where the person's is
   */
  record EligibleAccount(
      PlatformAccount account, Set<Capability> capabilities, Optional<AccessToken> token) {
    public EligibleAccount {
      capabilities = Set.copyOf(capabilities);
    }
  }
}
