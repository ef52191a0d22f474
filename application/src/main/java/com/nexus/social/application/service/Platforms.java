package com.nexus.social.application.service;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.platform.Platform;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The platforms that this system is built with. */
public final class Platforms {
  private final Map<Platform, SocialPlatform> byPlatform;

  public Platforms(Set<SocialPlatform> platforms) {
    byPlatform =
        platforms.stream()
            .collect(toUnmodifiableMap(SocialPlatform::platform, Function.identity()));
  }

  SocialPlatform get(Platform platform) {
    SocialPlatform found = byPlatform.get(platform);
    if (found == null) {
      throw new IllegalArgumentException("No adapter for the platform " + platform.name());
    }
    return found;
  }
}
