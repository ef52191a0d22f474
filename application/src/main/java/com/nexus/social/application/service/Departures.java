package com.nexus.social.application.service;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Ends connections: the tokens are erased with the state that held them. */
public final class Departures {
  /** How far the platform's clock and ours may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final ConnectionRepository repository;
  private final InstantSource clock;

  public Departures(ConnectionRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Ends one connection; what it was and what it is. */
  Connection end(Connection connection, Actor by, String reason) {
    Connection current = connection;
    while (!(current.state() instanceof Disconnected)) {
      Optional<Connection> ended =
          repository.update(current.disconnected(by, reason, clock.instant()));
      if (ended.isPresent()) {
        return ended.get();
      }
      // Somebody changed it meanwhile, and may have stored a new token: that is to be erased, too.
      Optional<Connection> changed = repository.find(current.id());
      if (changed.isEmpty()) {
        return current;
      }
      current = changed.get();
    }
    return current;
  }

  /**
   * Ends a person's connections, but for those that the person made again afterwards.
   *
   * @param leftAt when the person left
   * @return how many were ended
   */
  int endAll(Platform platform, String subject, Instant leftAt, String reason) {
    int ended = 0;
    for (Connection connection : repository.findBySubject(platform, subject)) {
      if (isFrom(connection, leftAt.plus(CLOCK_SKEW))) {
        end(connection, Actor.PLATFORM, reason);
        ended++;
      }
    }
    return ended;
  }

  private static boolean isFrom(Connection connection, Instant latest) {
    return switch (connection.state()) {
      case Active(_, var validity, _) -> !validity.obtainedAt().isAfter(latest);
      case ReauthorizationRequired _ -> true;
      case Disconnected _ -> false;
    };
  }
}
