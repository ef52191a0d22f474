package com.nexus.social.application.service;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The authorizer of a login, or the usual one. */
  PlatformAuthorizer authorizer(Platform platform, Optional<Login> login) {
    List<PlatformAuthorizer> authorizers = get(platform).authorizers();
    return login.isEmpty()
        ? authorizers.getFirst()
        : authorizers.stream()
            .filter(each -> each.login().equals(login.get()))
            .findFirst()
            .orElseThrow(() -> unavailable(platform, login.get(), authorizers));
  }

  /** The authorizer that a connection was made by. */
  PlatformAuthorizer authorizer(Connection connection) {
    return authorizer(connection.platform(), Optional.of(connection.grant().login()));
  }

  private static DomainException unavailable(
      Platform platform, Login login, List<PlatformAuthorizer> authorizers) {
    return new DomainException(
        new DomainError.LoginUnavailable(
            platform, login, authorizers.stream().map(PlatformAuthorizer::login).toList()));
  }
}
