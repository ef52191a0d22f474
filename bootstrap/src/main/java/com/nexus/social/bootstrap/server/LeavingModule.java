package com.nexus.social.bootstrap.server;

import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DeleteDataUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.service.DeletionStatusPages;
import com.nexus.social.application.service.Departures;
import com.nexus.social.application.service.LeavingService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.bootstrap.settings.Settings.Policies;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of people who leave at the platform. */
@Module
interface LeavingModule {
  @Provides
  static LeavingService leaving(
      Platforms platforms,
      Departures departures,
      DataDeletionRepository deletions,
      Policies policies,
      InstantSource clock,
      RandomGenerator random) {
    return new LeavingService(
        platforms,
        departures,
        deletions,
        new DeletionStatusPages(policies.dataDeletionPage()),
        clock,
        random);
  }

  @Binds
  HandleDeauthorizationUseCase handleDeauthorization(LeavingService service);

  @Binds
  DataDeletionUseCase dataDeletion(LeavingService service);

  @Binds
  DeleteDataUseCase deleteData(LeavingService service);
}
