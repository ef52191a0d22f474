package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.Platform;

/**
 * Which user's which account: at most one connection has it.
 *
 * @param userId the user
 * @param platform the platform
 * @param accountId the platform's id of the account
 */
public record AccountOwner(UserId userId, Platform platform, String accountId) {}
