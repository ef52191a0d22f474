package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.grpc.BindableService;

/**
 * The services of the API, over the driving ports. {@link GrpcServer} serves them; it needs {@link
 * GrpcSettings} and a {@link java.util.random.RandomGenerator} beside them.
 */
@Module
public interface GrpcModule {
  /** ConnectionService. */
  @Provides
  @IntoSet
  static BindableService connections(
      BeginAuthorizationUseCase begin,
      CompleteAuthorizationUseCase complete,
      ConnectionQueries connections) {
    return new GrpcConnectionService(begin, complete, connections);
  }

  /** PublishingService. */
  @Provides
  @IntoSet
  static BindableService publishing(
      CreatePublicationUseCase create,
      PublicationQueries publications,
      WatchPublicationUseCase watches) {
    return new GrpcPublishingService(create, publications, watches);
  }
}
