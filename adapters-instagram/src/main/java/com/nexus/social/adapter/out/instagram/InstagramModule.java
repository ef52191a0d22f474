package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.SocialPlatform;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Contributes Instagram. */
@Module
public interface InstagramModule {
  /** One for all: it holds the connections to Meta. */
  @Provides
  @IntoSet
  @Singleton
  static SocialPlatform instagram(InstagramSettings settings, InstantSource clock) {
    return Instagram.connect(settings, clock, Timeouts.standard(), Instagram.FIRST_RETRY);
  }
}
