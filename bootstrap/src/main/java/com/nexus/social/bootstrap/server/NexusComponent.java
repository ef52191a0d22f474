package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.in.grpc.GrpcModule;
import com.nexus.social.adapter.in.grpc.GrpcServer;
import com.nexus.social.adapter.in.grpc.GrpcSettings;
import com.nexus.social.adapter.out.instagram.InstagramModule;
import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresModule;
import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.DeleteDataUseCase;
import com.nexus.social.application.port.in.ForgetAttemptsUseCase;
import com.nexus.social.application.port.in.RenewConnectionsUseCase;
import com.nexus.social.bootstrap.settings.Settings.Policies;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The whole of the system, put together. */
@Singleton
@Component(
    modules = {
      GrpcModule.class,
      ConnectionModule.class,
      LeavingModule.class,
      PublicationModule.class,
      MachineModule.class,
      InstagramModule.class,
      PostgresModule.class
    })
interface NexusComponent {
  GrpcServer grpcServer();

  AdvancePublicationsUseCase advancePublications();

  RenewConnectionsUseCase renewConnections();

  DeleteDataUseCase deleteData();

  ForgetAttemptsUseCase forgetAttempts();

  /** What the settings decide. */
  @Component.Factory
  interface Factory {
    NexusComponent create(
        @BindsInstance GrpcSettings grpc,
        @BindsInstance InstagramSettings instagram,
        @BindsInstance PostgresDatabase database,
        @BindsInstance TokenKeyset keyset,
        @BindsInstance Policies policies,
        @BindsInstance InstantSource clock);
  }
}
