package com.nexus.social.adapter.in.grpc;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import io.grpc.BindableService;

/**
 * The services of the API, over the driving ports. {@link GrpcServer} serves them; it needs {@link
 * GrpcSettings} and a {@link java.util.random.RandomGenerator} beside them.
 */
@Module
public interface GrpcModule {
  /** ConnectionService. */
  @Binds
  @IntoSet
  BindableService connections(GrpcConnectionService service);

  /** PublishingService. */
  @Binds
  @IntoSet
  BindableService publishing(GrpcPublishingService service);
}
