package com.nexus.social.domain.connection;

import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
import java.util.Optional;

/**
 * What an OAuth round trip is for.
 *
 * @param userId who connects
 * @param platform what they connect
 * @param login by which of the platform's logins
 * @param redirectUri where the platform sends the browser back to; the code is redeemed with the
 *     very same
 * @param reconnects the connection that is to work again, and no other account; empty to connect
 *     any
 */
public record AuthorizationRequest(
    UserId userId,
    Platform platform,
    Login login,
    URI redirectUri,
    Optional<ConnectionId> reconnects) {}
