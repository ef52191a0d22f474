package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.RequestId;

/** Accepts a post. */
public interface CreatePublicationUseCase {
  /**
   * Stores the post, which will then be published without any further call. The same command again,
   * at any time and by any replica, returns the same publication as it then stands: retry whenever
   * the answer was lost.
   *
   * @throws DomainException InvalidRequest, ConnectionNotFound, ReauthorizationRequired,
   *     RequestIdReused
   */
  Publication create(Command command);

  /**
   * What to post.
   *
   * @param connectionId the connection to publish through
   * @param requestId the caller's id of this request, unique for the connection
   * @param content what to post
   */
  record Command(ConnectionId connectionId, RequestId requestId, Content content) {}
}
