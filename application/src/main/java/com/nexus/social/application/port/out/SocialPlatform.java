package com.nexus.social.application.port.out;

import com.nexus.social.domain.platform.Platform;
import java.util.List;

/**
 * All that one platform does for us. A platform's adapter contributes one of these.
 *
 * @param platform which platform
 * @param authorizers how accounts are connected, the login that is taken by default first; at least
 *     one
 * @param callbacks what the platform tells us of people who leave
 * @param publisher how posts are published
 */
public record SocialPlatform(
    Platform platform,
    List<PlatformAuthorizer> authorizers,
    PlatformCallbacks callbacks,
    MediaPublisher publisher) {
  public SocialPlatform {
    authorizers = List.copyOf(authorizers);
    if (authorizers.isEmpty()) {
      throw new IllegalArgumentException("No login for the platform " + platform.name());
    }
  }
}
