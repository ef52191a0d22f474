package com.nexus.social.bootstrap.server;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.service.AdvancePublicationsService;
import com.nexus.social.application.service.Connections;
import com.nexus.social.application.service.ContainerSteps;
import com.nexus.social.application.service.CreatePublicationService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.application.service.PublicationReads;
import com.nexus.social.application.service.PublicationSteps;
import com.nexus.social.application.service.PublishSteps;
import com.nexus.social.bootstrap.settings.Settings.Policies;
import com.nexus.social.domain.publication.PublishingPolicy;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of publications, which know nothing of injection. */
@Module
interface PublicationModule {
  @Provides
  static PublishingPolicy publishingPolicy(Policies policies) {
    return PublishingPolicy.standard().withSettling(policies.publishSettling());
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
        policy,
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
  PublicationQueries publicationQueries(PublicationReads reads);

  @Binds
  WatchPublicationUseCase watchPublication(PublicationReads reads);
}
