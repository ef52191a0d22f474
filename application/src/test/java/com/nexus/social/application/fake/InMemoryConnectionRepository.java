package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.platform.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Connections in a map. */
public final class InMemoryConnectionRepository implements ConnectionRepository {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::createdAt)
          .reversed()
          .thenComparing(place -> place.id().value().toString());

  private final InMemoryConnectionSignals signals;
  private final Map<ConnectionId, Connection> connections = new HashMap<>();
  private final Map<ConnectionId, List<ConnectionEvent>> events = new HashMap<>();

  public InMemoryConnectionRepository(InMemoryConnectionSignals signals) {
    this.signals = signals;
  }

  @Override
  public synchronized Optional<Connection> find(ConnectionId id) {
    return Optional.ofNullable(connections.get(id));
  }

  @Override
  public synchronized Optional<Connection> find(AccountOwner owner) {
    return matching(each -> each.owner().equals(owner)).findFirst();
  }

  @Override
  public synchronized List<Connection> findBySubject(Platform platform, String subject) {
    return matching(
            each -> each.platform().equals(platform) && each.grant().subject().equals(subject))
        .toList();
  }

  @Override
  public synchronized List<Connection> list(ConnectionFilter filter) {
    return matching(each -> filter.userId().map(each.userId()::equals).orElse(true))
        .filter(each -> filter.status().map(ConnectionStatus.of(each.state())::equals).orElse(true))
        .filter(
            each ->
                filter.after().map(after -> ORDER.compare(Place.of(each), after) > 0).orElse(true))
        .sorted(Comparator.comparing(Place::of, ORDER))
        .limit(filter.limit())
        .toList();
  }

  @Override
  public synchronized List<ConnectionEvent> events(ConnectionId id, int limit) {
    return events.getOrDefault(id, List.of()).reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<Connection> insert(ConnectionChange change) {
    return find(change.after().owner()).isPresent() ? Optional.empty() : Optional.of(store(change));
  }

  @Override
  public synchronized Optional<Connection> update(ConnectionChange change) {
    return current(change.after()).map(_ -> store(change));
  }

  private Optional<Connection> current(Connection connection) {
    return find(connection.id())
        .filter(stored -> stored.history().version() == connection.history().version());
  }

  private Connection store(ConnectionChange change) {
    Connection stored = put(change.after(), change.after().state());
    events
        .computeIfAbsent(stored.id(), _ -> new ArrayList<>())
        .add(
            new ConnectionEvent(
                stored.history().events(),
                stored.history().updatedAt(),
                change.kind(),
                change.by(),
                change.message()));
    signals.changed(stored.userId());
    return stored;
  }

  private Connection put(Connection connection, ConnectionState state) {
    History history = connection.history();
    Connection stored =
        new Connection(
            connection.id(),
            connection.userId(),
            connection.platform(),
            connection.grant(),
            state,
            new History(
                history.createdAt(), history.updatedAt(), history.events(), history.version() + 1));
    connections.put(stored.id(), stored);
    return stored;
  }

  @Override
  public synchronized List<Connection> claimRenewals(Instant now, Instant until, int limit) {
    return matching(each -> dueAt(each).filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(each -> dueAt(each).orElseThrow()))
        .limit(limit)
        .toList()
        .stream()
        .map(each -> claimed(each, until))
        .toList();
  }

  @Override
  public synchronized Optional<Connection> claimRenewal(Connection connection, Instant until) {
    return current(connection)
        .filter(each -> each.state() instanceof Active)
        .map(each -> claimed(each, until));
  }

  private Connection claimed(Connection connection, Instant until) {
    Active active = (Active) connection.state();
    Renewal renewal = active.renewal();
    return put(
        connection,
        new Active(
            active.tokens(),
            active.validity(),
            new Renewal(Optional.of(until), renewal.failures(), renewal.trouble())));
  }

  @Override
  public synchronized Optional<Instant> nextRenewal() {
    return connections.values().stream()
        .flatMap(each -> dueAt(each).stream())
        .min(Instant::compareTo);
  }

  private static Optional<Instant> dueAt(Connection connection) {
    return connection.state() instanceof Active(_, _, Renewal renewal)
        ? renewal.dueAt()
        : Optional.empty();
  }

  @Override
  public synchronized List<Connection> holdingTokens(Optional<ConnectionId> after, int limit) {
    return matching(each -> each.state() instanceof Active)
        .filter(each -> after.map(id -> text(each.id()).compareTo(text(id)) > 0).orElse(true))
        .sorted(Comparator.comparing(each -> text(each.id())))
        .limit(limit)
        .toList();
  }

  private static String text(ConnectionId id) {
    return id.value().toString();
  }

  @Override
  public synchronized long countHoldingTokens() {
    return matching(each -> each.state() instanceof Active).count();
  }

  @Override
  public synchronized boolean reseal(Connection connection, Tokens resealed) {
    Optional<Connection> current =
        current(connection).filter(each -> each.state() instanceof Active);
    current.ifPresent(
        each -> {
          Active active = (Active) each.state();
          put(each, new Active(resealed, active.validity(), active.renewal()));
        });
    return current.isPresent();
  }

  synchronized void remove(ConnectionId id) {
    Connection removed = connections.remove(id);
    events.remove(id);
    if (removed != null) {
      signals.changed(removed.userId());
    }
  }

  private Stream<Connection> matching(Predicate<Connection> condition) {
    return connections.values().stream().filter(condition);
  }
}
