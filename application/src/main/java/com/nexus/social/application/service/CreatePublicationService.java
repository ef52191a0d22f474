package com.nexus.social.application.service;

import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.Transition;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Checks a post and stores it; the workers do the rest. */
public final class CreatePublicationService implements CreatePublicationUseCase {
  private final Platforms platforms;
  private final Connections connections;
  private final PublicationRepository publications;
  private final InstantSource clock;
  private final RandomGenerator random;

  public CreatePublicationService(
      Platforms platforms,
      Connections connections,
      PublicationRepository publications,
      InstantSource clock,
      RandomGenerator random) {
    this.platforms = platforms;
    this.connections = connections;
    this.publications = publications;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Publication create(Command command) {
    // A known request gets its answer whatever has happened to the connection since.
    return known(command).orElseGet(() -> accept(command));
  }

  private Optional<Publication> known(Command command) {
    Optional<Publication> found = publications.find(command.connectionId(), command.requestId());
    found
        .filter(publication -> !publication.request().content().equals(command.content()))
        .ifPresent(
            other -> {
              throw new DomainException(
                  new DomainError.RequestIdReused(command.requestId(), other.id()));
            });
    return found;
  }

  private Publication accept(Command command) {
    Connection connection = connections.get(command.connectionId());
    checkUsable(connection);
    checkContent(connection, command);
    Transition accepted =
        Publication.accepted(
            new PublicationId(RandomUuids.next(random)),
            new PublicationRequest(
                connection.id(), command.requestId(), command.content(), clock.instant()));
    publications.insert(accepted);
    // Ours, or that of the same request which came at the same time.
    return known(command).orElseThrow();
  }

  private void checkUsable(Connection connection) {
    connections.active(connection);
    if (!connection.allows(Capability.PUBLISH)) {
      throw new DomainException(
          new DomainError.CapabilityMissing(
              connection.id(),
              Capability.PUBLISH,
              "@%s was connected without the permission to publish. Connect it again and leave all"
                      .formatted(connection.account().handle())
                  + " boxes ticked."));
    }
  }

  private void checkContent(Connection connection, Command command) {
    List<Violation> violations =
        platforms.get(connection.platform()).publisher().rules().violations(command.content());
    if (!violations.isEmpty()) {
      throw new DomainException(new DomainError.InvalidRequest(violations));
    }
  }
}
