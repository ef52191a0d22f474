package com.nexus.social.application.service;

import com.nexus.social.application.port.in.WatchConnectionsUseCase.Update;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Watch;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.Subscription;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Compares what is stored with what the caller has seen. */
final class StoredConnectionsWatch implements Watch {
  private final UserId userId;
  private final ConnectionRepository connections;
  private final Lookout lookout;
  private final Queue<Update> updates = new ArrayDeque<>();
  private final Map<ConnectionId, Long> seen = new HashMap<>();

  StoredConnectionsWatch(
      UserId userId, ConnectionRepository connections, Subscription subscription) {
    this.userId = userId;
    this.connections = connections;
    this.lookout = new Lookout(subscription);
  }

  @Override
  public Optional<Update> next(Duration patience) throws InterruptedException {
    lookIfDue();
    if (updates.isEmpty()) {
      lookout.await(patience);
      lookIfDue();
    }
    return Optional.ofNullable(updates.poll());
  }

  private void lookIfDue() {
    if (lookout.isTime()) {
      look();
    }
  }

  private void look() {
    Set<ConnectionId> gone = new HashSet<>(seen.keySet());
    for (Connection connection : connections.list(ConnectionFilter.of(userId))) {
      gone.remove(connection.id());
      // Not the version: it counts claims, too, which nobody wants to hear of.
      Long events = connection.history().events();
      if (!events.equals(seen.put(connection.id(), events))) {
        updates.add(new Update.Changed(connection));
      }
    }
    for (ConnectionId id : gone) {
      seen.remove(id);
      updates.add(new Update.Removed(id));
    }
  }

  @Override
  public void close() {
    lookout.close();
  }
}
