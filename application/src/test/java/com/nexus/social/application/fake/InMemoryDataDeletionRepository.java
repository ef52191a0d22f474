package com.nexus.social.application.fake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DataDeletion.Pending;
import com.nexus.social.domain.deletion.DeletionCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deletions in a map. */
public final class InMemoryDataDeletionRepository implements DataDeletionRepository {
  private final InMemoryConnectionRepository connections;
  private final InMemoryPublicationRepository publications;
  private final Map<DeletionCode, DataDeletion> deletions = new LinkedHashMap<>();
  private final Map<String, DeletionCode> requests = new HashMap<>();

  public InMemoryDataDeletionRepository(
      InMemoryConnectionRepository connections, InMemoryPublicationRepository publications) {
    this.connections = connections;
    this.publications = publications;
  }

  @Override
  public synchronized DataDeletion insert(DataDeletion deletion, String requestHash) {
    DeletionCode known = requests.putIfAbsent(requestHash, deletion.code());
    if (known == null) {
      deletions.put(deletion.code(), deletion);
      return deletion;
    }
    return find(known).orElseThrow();
  }

  @Override
  public synchronized Optional<DataDeletion> find(DeletionCode code) {
    return Optional.ofNullable(deletions.get(code));
  }

  @Override
  public synchronized List<DataDeletion> pending(int limit) {
    return deletions.values().stream()
        .filter(each -> each.state() instanceof Pending)
        .sorted(Comparator.comparing(DataDeletion::requestedAt))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean deletePart(DataDeletion deletion, int limit) {
    return switch (deletion.state()) {
      case Completed _ -> true;
      case Pending(String subject) ->
          deletePart(deletion, connections.findBySubject(deletion.platform(), subject), limit);
    };
  }

  private boolean deletePart(DataDeletion deletion, List<Connection> owned, int limit) {
    Set<ConnectionId> ids = owned.stream().map(Connection::id).collect(toUnmodifiableSet());
    if (publications.delete(ids, deletion.requestedAt(), limit) > 0) {
      return false;
    }
    owned.stream()
        .filter(each -> each.state() instanceof Disconnected)
        .map(Connection::id)
        .filter(id -> !publications.hasAny(id))
        .forEach(connections::remove);
    return true;
  }

  @Override
  public synchronized void complete(DataDeletion completed) {
    deletions.put(completed.code(), completed);
  }
}
