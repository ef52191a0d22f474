package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.OAuthState;
import java.net.URI;
import java.time.Instant;

/** A platform's OAuth 2.0 authorization server. */
public interface PlatformAuthorizer {
  /** Where the platform sends browsers back to, exactly as it is registered there. */
  URI redirectUri();

  /** The consent screen for one round trip. Calls nobody. */
  URI authorizationUrl(OAuthState state, URI redirectUri);

  /**
   * Exchanges a code for a long-lived token and reads whose it is.
   *
   * @param redirectUri the redirect URI that the code was sent to, byte for byte
   * @throws PlatformException Rejected (AUTHORIZATION_CODE_REFUSED, SCOPE_MISSING,
   *     ACCOUNT_NOT_ELIGIBLE, ACCOUNT_RESTRICTED, APP_MISCONFIGURED), NotAuthorized, Throttled,
   *     Unavailable. A code works once: after any of them begin anew
   */
  Authorization redeem(String code, URI redirectUri);

  /**
   * What came of a round trip.
   *
   * @param grant the account and the permissions
   * @param token the long-lived token
   * @param expiresAt when the platform will stop accepting it
   */
  record Authorization(Grant grant, AccessToken token, Instant expiresAt) {}
}
