package com.nexus.social.domain.connection;

import java.util.Optional;

/**
 * The tokens of a connection, as they may be stored.
 *
 * @param user the person's, which is renewed
 * @param account the account's own, where the platform has such; it is what the platform is called
 *     with then
 */
public record Tokens(SealedToken user, Optional<SealedToken> account) {}
