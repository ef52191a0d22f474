package com.nexus.social.bootstrap.server;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Time and chance. */
@Module
interface MachineModule {
  /** To the microsecond, as PostgreSQL stores it: what was stored equals what is read. */
  @Provides
  static InstantSource clock() {
    InstantSource system = InstantSource.system();
    return () -> system.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Provides
  @Singleton
  static RandomGenerator random() {
    return new SecureRandom();
  }
}
