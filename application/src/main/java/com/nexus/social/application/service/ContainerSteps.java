package com.nexus.social.application.service;

import com.nexus.social.application.port.out.PlatformError.NotAuthorized;
import com.nexus.social.application.port.out.PlatformError.NotFound;
import com.nexus.social.application.port.out.PlatformError.NotReady;
import com.nexus.social.application.port.out.PlatformError.OutcomeUnknown;
import com.nexus.social.application.port.out.PlatformError.Rejected;
import com.nexus.social.application.port.out.PlatformError.Throttled;
import com.nexus.social.application.port.out.PlatformError.Unavailable;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.service.PublicationSteps.Call;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus.Broken;
import com.nexus.social.domain.publication.ContainerStatus.InProgress;
import com.nexus.social.domain.publication.ContainerStatus.Published;
import com.nexus.social.domain.publication.ContainerStatus.Ready;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublishingPolicy;
import com.nexus.social.domain.publication.Transition;
import java.time.Instant;
import java.time.InstantSource;

/** The steps before anybody can see the post: any of them may be repeated. */
public final class ContainerSteps {
  private final Connections connections;
  private final PublishingPolicy policy;
  private final InstantSource clock;

  public ContainerSteps(Connections connections, PublishingPolicy policy, InstantSource clock) {
    this.connections = connections;
    this.policy = policy;
    this.clock = clock;
  }

  Transition create(Call call) {
    Publication publication = call.publication();
    try {
      ContainerId container =
          call.publisher().createContainer(call.access(), publication.request().content());
      return publication.containerCreated(container, policy, clock.instant());
    } catch (PlatformException e) {
      Instant now = clock.instant();
      return switch (e.error()) {
        case NotAuthorized(Failure failure) ->
            connections.refused(call.connection(), failure)
                ? publication.failed(failure, now)
                : publication.containerPostponed(failure, policy, now);
        case Rejected(Failure failure) -> publication.failed(failure, now);
        case Throttled(Failure failure, var wait) -> publication.throttled(failure, wait, now);
        case Unavailable _, OutcomeUnknown _, NotReady _, NotFound _ ->
            publication.containerPostponed(e.error().failure(), policy, now);
      };
    }
  }

  Transition look(Call call, ContainerId container) {
    Publication publication = call.publication();
    try {
      var status = call.publisher().containerStatus(call.access(), container);
      Instant now = clock.instant();
      return switch (status) {
        case InProgress _ -> publication.stillProcessing(policy, now);
        case Ready _ -> publication.publishIntended(now);
        case Published _ -> publication.foundPublished(policy, now);
        case Broken(Failure failure) -> publication.failed(failure, now);
      };
    } catch (PlatformException e) {
      Instant now = clock.instant();
      return switch (e.error()) {
        case NotAuthorized(Failure failure) ->
            connections.refused(call.connection(), failure)
                ? publication.failed(failure, now)
                : publication.containerUnreadable(failure, policy, now);
        case Rejected(Failure failure) -> publication.failed(failure, now);
        case Throttled(Failure failure, var wait) -> publication.throttled(failure, wait, now);
        // A fresh container can be invisible for a while, and a failed read says nothing of it.
        case Unavailable _, OutcomeUnknown _, NotReady _, NotFound _ ->
            publication.containerUnreadable(e.error().failure(), policy, now);
      };
    }
  }
}
