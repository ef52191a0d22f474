package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccessToken;

/**
 * Whose account is called, and the right to.
 *
 * @param accountId the platform's id of the account
 * @param token its token
 */
public record PlatformAccess(String accountId, AccessToken token) {}
