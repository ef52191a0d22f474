package com.nexus.social.domain.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * Which connections are looked for, in a list of the newest first.
 *
 * @param userId those of this user; empty for those of all
 * @param status those in this state; empty for those in any
 * @param after those that come after this place in the list; empty to begin with the first
 * @param limit at most so many
 */
public record ConnectionFilter(
    Optional<UserId> userId, Optional<ConnectionStatus> status, Optional<Place> after, int limit) {

  /** All of a user's, as far as a user can have any. */
  public static ConnectionFilter of(UserId userId) {
    return new ConnectionFilter(
        Optional.of(userId), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * A connection's place in the list: by the time it was made, and among those of the same time by
   * its id.
   */
  public record Place(Instant createdAt, ConnectionId id) {
    /** The place of a connection. */
    public static Place of(Connection connection) {
      return new Place(connection.history().createdAt(), connection.id());
    }
  }
}
