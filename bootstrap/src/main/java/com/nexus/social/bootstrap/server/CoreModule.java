package com.nexus.social.bootstrap.server;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.service.AdvancePublicationsService;
import com.nexus.social.application.service.BeginAuthorizationService;
import com.nexus.social.application.service.CompleteAuthorizationService;
import com.nexus.social.application.service.Connections;
import com.nexus.social.application.service.ContainerSteps;
import com.nexus.social.application.service.CreatePublicationService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.application.service.PublicationReads;
import com.nexus.social.application.service.PublicationSteps;
import com.nexus.social.application.service.PublishSteps;
import com.nexus.social.domain.publication.PublishingPolicy;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The use cases, which know nothing of injection. */
@Module
interface CoreModule {
  @Provides
  static Platforms platforms(Set<SocialPlatform> platforms) {
    return new Platforms(platforms);
  }

  @Provides
  static Connections connections(
      ConnectionRepository repository,
      TokenVault vault,
      InstantSource clock,
      RandomGenerator random) {
    return new Connections(repository, vault, clock, random);
  }

  @Provides
  static BeginAuthorizationUseCase beginAuthorization(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      InstantSource clock,
      RandomGenerator random) {
    return new BeginAuthorizationService(platforms, attempts, clock, random);
  }

  @Provides
  static CompleteAuthorizationUseCase completeAuthorization(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      InstantSource clock) {
    return new CompleteAuthorizationService(platforms, attempts, connections, clock);
  }

  @Provides
  static CreatePublicationUseCase createPublication(
      Platforms platforms,
      Connections connections,
      PublicationRepository publications,
      InstantSource clock,
      RandomGenerator random) {
    return new CreatePublicationService(platforms, connections, publications, clock, random);
  }

  @Provides
  static PublicationReads publicationReads(
      PublicationRepository publications, PublicationSignals signals) {
    return new PublicationReads(publications, signals);
  }

  @Provides
  static PublicationSteps publicationSteps(
      Platforms platforms,
      Connections connections,
      PublicationRepository publications,
      PublishingPolicy policy,
      InstantSource clock) {
    return new PublicationSteps(
        platforms,
        connections,
        new ContainerSteps(connections, policy, clock),
        new PublishSteps(connections, publications, policy, clock),
        clock);
  }

  @Provides
  static AdvancePublicationsUseCase advancePublications(
      PublicationRepository publications,
      PublicationSignals signals,
      PublicationSteps steps,
      InstantSource clock) {
    return new AdvancePublicationsService(publications, signals, steps, clock);
  }

  @Binds
  ConnectionQueries connectionQueries(Connections connections);

  @Binds
  PublicationQueries publicationQueries(PublicationReads reads);

  @Binds
  WatchPublicationUseCase watchPublication(PublicationReads reads);
}
