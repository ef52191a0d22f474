package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import java.time.Duration;
import java.util.Optional;

/** Follows a user's connections. */
public interface WatchConnectionsUseCase {
  /** Starts to follow; close it in the end. */
  Watch watch(UserId userId);

  /** A user's connections being followed, by one thread. */
  interface Watch extends AutoCloseable {
    /**
     * The next update; waits for it at most {@code patience}. Empty when there is none yet. At
     * first there is one for each connection that there is. States that were left again before they
     * were seen are passed over; the last one never is.
     */
    Optional<Update> next(Duration patience) throws InterruptedException;

    @Override
    void close();
  }

  /** What is new. */
  sealed interface Update {
    /** The connection is now like this. */
    record Changed(Connection connection) implements Update {}

    /** The connection is gone, with all that belonged to it. */
    record Removed(ConnectionId id) implements Update {}
  }
}
