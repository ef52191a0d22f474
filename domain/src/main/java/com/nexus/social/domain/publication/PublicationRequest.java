package com.nexus.social.domain.publication;

import com.nexus.social.domain.connection.ConnectionId;
import java.time.Instant;

/**
 * What a caller asked for.
 *
 * @param connectionId the connection to publish through
 * @param requestId the caller's id of the request
 * @param content what to post
 * @param receivedAt when it was accepted
 */
public record PublicationRequest(
    ConnectionId connectionId, RequestId requestId, Content content, Instant receivedAt) {}
