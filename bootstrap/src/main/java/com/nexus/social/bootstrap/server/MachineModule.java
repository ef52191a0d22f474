package com.nexus.social.bootstrap.server;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Chance. */
@Module
interface MachineModule {
  @Provides
  @Singleton
  static RandomGenerator random() {
    return new SecureRandom();
  }
}
