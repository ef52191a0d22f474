package com.nexus.social.application.fake;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Publications and their events in maps. */
public final class InMemoryPublicationRepository implements PublicationRepository {
  private final InMemoryPublicationSignals signals;
  private final Map<PublicationId, Publication> publications = new LinkedHashMap<>();
  private final Map<PublicationId, List<PublicationEvent>> events = new LinkedHashMap<>();

  public InMemoryPublicationRepository(InMemoryPublicationSignals signals) {
    this.signals = signals;
  }

  @Override
  public synchronized boolean insert(Transition accepted) {
    var request = accepted.after().request();
    if (find(request.connectionId(), request.requestId()).isPresent()) {
      return false;
    }
    store(accepted);
    return true;
  }

  @Override
  public synchronized Optional<Publication> find(PublicationId id) {
    return Optional.ofNullable(publications.get(id));
  }

  @Override
  public synchronized Optional<Publication> find(ConnectionId connectionId, RequestId requestId) {
    return publications.values().stream()
        .filter(each -> each.request().connectionId().equals(connectionId))
        .filter(each -> each.request().requestId().equals(requestId))
        .findFirst();
  }

  @Override
  public synchronized List<Publication> claimDue(Instant now, Instant until, int limit) {
    List<Publication> due =
        publications.values().stream()
            .filter(each -> each.isDue(now))
            .sorted(comparing(each -> each.dueAt().orElseThrow()))
            .limit(limit)
            .toList();
    return due.stream().map(each -> put(each, Optional.of(until), each.version() + 1)).toList();
  }

  @Override
  public synchronized void extendClaims(Map<PublicationId, Long> versions, Instant until) {
    versions.forEach(
        (id, version) ->
            find(id)
                .filter(stored -> stored.version() == version && stored.dueAt().isPresent())
                .ifPresent(stored -> put(stored, Optional.of(until), version)));
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return publications.values().stream()
        .flatMap(each -> each.dueAt().stream())
        .min(Instant::compareTo);
  }

  @Override
  public synchronized Optional<Publication> update(Transition transition) {
    return find(transition.after().id())
        .filter(stored -> stored.version() == transition.after().version())
        .map(_ -> store(transition));
  }

  @Override
  public synchronized List<PublicationEvent> events(PublicationId id, long afterSequence) {
    return events.getOrDefault(id, List.of()).stream()
        .filter(event -> event.sequence() > afterSequence)
        .toList();
  }

  @Override
  public synchronized Set<MediaId> known(ConnectionId connectionId, Set<MediaId> candidates) {
    return publications.values().stream()
        .filter(each -> each.request().connectionId().equals(connectionId))
        .flatMap(InMemoryPublicationRepository::mediaId)
        .filter(candidates::contains)
        .collect(toUnmodifiableSet());
  }

  private static Stream<MediaId> mediaId(Publication publication) {
    return publication.state() instanceof Published published
        ? published.mediaId().stream()
        : Stream.empty();
  }

  private Publication store(Transition transition) {
    Publication after = transition.after();
    transition.message().ifPresent(message -> addEvent(after, message));
    Publication stored = put(after, after.dueAt(), after.version() + 1);
    signals.changed(after.id());
    return stored;
  }

  private void addEvent(Publication after, String message) {
    List<PublicationEvent> of = events.computeIfAbsent(after.id(), _ -> new ArrayList<>());
    of.add(
        new PublicationEvent(of.size() + 1, after.updatedAt(), Stage.of(after.state()), message));
  }

  private Publication put(Publication publication, Optional<Instant> dueAt, long version) {
    Publication stored =
        new Publication(
            publication.id(),
            publication.request(),
            publication.state(),
            publication.updatedAt(),
            dueAt,
            version);
    publications.put(stored.id(), stored);
    return stored;
  }

  /** Deletes those of these connections that were asked for until then, at most {@code limit}. */
  synchronized int delete(Set<ConnectionId> connections, Instant until, int limit) {
    List<PublicationId> deleted =
        publications.values().stream()
            .filter(each -> connections.contains(each.request().connectionId()))
            .filter(each -> !each.request().receivedAt().isAfter(until))
            .map(Publication::id)
            .limit(limit)
            .toList();
    deleted.forEach(publications::remove);
    deleted.forEach(events::remove);
    return deleted.size();
  }

  synchronized boolean hasAny(ConnectionId connection) {
    return publications.values().stream()
        .anyMatch(each -> each.request().connectionId().equals(connection));
  }
}
