package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.platform.Login;

/**
 * Whose account is called, and the right to.
 *
 * @param login the login that the token comes from
 * @param accountId the platform's id of the account
 * @param token the token to call it with
 */
public record PlatformAccess(Login login, String accountId, AccessToken token) {}
