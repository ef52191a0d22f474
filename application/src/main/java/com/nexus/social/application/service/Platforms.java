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

  /**
   * The authorizer of a login, or the usual one.
   *
   * @throws DomainException LoginUnavailable
   */
  PlatformAuthorizer authorizer(Platform platform, Optional<Login> login) {
    List<PlatformAuthorizer> authorizers = get(platform).authorizers();
    return login.isEmpty()
        ? authorizers.getFirst()
        : find(authorizers, login.get())
            .orElseThrow(() -> unavailable(platform, login.get(), authorizers));
  }

  /** The authorizer that a connection was made by; empty if its app has been taken away since. */
  Optional<PlatformAuthorizer> findAuthorizer(Connection connection) {
    return find(get(connection.platform()).authorizers(), connection.grant().login());
  }

  private static Optional<PlatformAuthorizer> find(
      List<PlatformAuthorizer> authorizers, Login login) {
    return authorizers.stream().filter(each -> each.login().equals(login)).findFirst();
  }

  private static DomainException unavailable(
      Platform platform, Login login, List<PlatformAuthorizer> authorizers) {
    return new DomainException(
        new DomainError.LoginUnavailable(
            platform, login, authorizers.stream().map(PlatformAuthorizer::login).toList()));
  }
}
