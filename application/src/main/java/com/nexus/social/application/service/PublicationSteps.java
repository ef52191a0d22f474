package com.nexus.social.application.service;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationState.Accepted;
import com.nexus.social.domain.publication.PublicationState.Failed;
import com.nexus.social.domain.publication.PublicationState.OutcomeUnknown;
import com.nexus.social.domain.publication.PublicationState.Processing;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.PublicationState.Publishing;
import com.nexus.social.domain.publication.PublishingPolicy;
import com.nexus.social.domain.publication.Transition;
import java.time.InstantSource;
import java.util.Optional;

/** Takes one step of a publication: one call to the platform, and what follows from its answer. */
public final class PublicationSteps {
  private final Platforms platforms;
  private final Connections connections;
  private final ContainerSteps containerSteps;
  private final PublishSteps publishSteps;
  private final PublishingPolicy policy;
  private final InstantSource clock;

  public PublicationSteps(
      Platforms platforms,
      Connections connections,
      ContainerSteps containerSteps,
      PublishSteps publishSteps,
      PublishingPolicy policy,
      InstantSource clock) {
    this.platforms = platforms;
    this.connections = connections;
    this.containerSteps = containerSteps;
    this.publishSteps = publishSteps;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * The next step of a publication that was just claimed. Whoever had it before may have called the
   * platform and died before the answer was stored: a publish call is looked after, not repeated.
   */
  Transition resume(Publication publication) {
    return step(publication, true);
  }

  /** The next step of a publication whose last step was stored by the caller a moment ago. */
  Transition proceed(Publication publication) {
    return step(publication, false);
  }

  private Transition step(Publication publication, boolean resumed) {
    Connection connection = connections.get(publication.request().connectionId());
    Optional<PlatformAccess> access = connections.access(connection);
    if (access.isEmpty()) {
      return withoutToken(publication);
    }
    Call call =
        new Call(
            publication,
            connection,
            platforms.get(connection.platform()).publisher(),
            access.get());
    return switch (publication.state()) {
      case Accepted _ -> containerSteps.create(call);
      case Processing(var container, _) -> containerSteps.look(call, container.id());
      case Publishing intent ->
          resumed
              ? publishSteps.findOut(call, intent.container().id())
              : publishSteps.publish(call, intent);
      case Published _, Failed _, OutcomeUnknown _ ->
          throw new IllegalStateException("No step follows " + publication);
    };
  }

  private Transition withoutToken(Publication publication) {
    Failure failure =
        Failure.of(
            FailureCause.REAUTHORIZATION_REQUIRED,
            "The account must be connected again before anything can be published.");
    return switch (publication.state()) {
      // Once it is connected again, the container tells what came of the call.
      case Publishing _ -> publication.stillUncertain(failure, policy, clock.instant());
      case Accepted _, Processing _, Published _, Failed _, OutcomeUnknown _ ->
          publication.failed(failure, clock.instant());
    };
  }

  /** What a step works with. */
  record Call(
      Publication publication,
      Connection connection,
      MediaPublisher publisher,
      PlatformAccess access) {}
}
