package com.nexus.social.adapter.in.grpc;

import com.nexus.social.v1.Login;
import com.nexus.social.v1.Platform;
import java.util.Locale;
import java.util.Optional;

/** Platforms and their logins as messages: the enums' values are called as the core calls them. */
final class PlatformProtos {
  private static final String PLATFORM = "PLATFORM_";
  private static final String LOGIN = "LOGIN_";

  private PlatformProtos() {}

  static Platform platform(com.nexus.social.domain.platform.Platform platform) {
    return Platform.valueOf(PLATFORM + upper(platform.name()));
  }

  /** The platform of a valid request. */
  static com.nexus.social.domain.platform.Platform platform(Platform platform) {
    return switch (platform) {
      case PLATFORM_INSTAGRAM ->
          new com.nexus.social.domain.platform.Platform(without(PLATFORM, platform));
      case PLATFORM_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException(platform + " passed validation");
    };
  }

  static Login login(com.nexus.social.domain.platform.Login login) {
    return Login.valueOf(LOGIN + upper(login.name()));
  }

  /** The login of a valid request; empty if it leaves that to us. */
  static Optional<com.nexus.social.domain.platform.Login> login(Login login) {
    return switch (login) {
      case LOGIN_INSTAGRAM, LOGIN_FACEBOOK ->
          Optional.of(new com.nexus.social.domain.platform.Login(without(LOGIN, login)));
      case LOGIN_UNSPECIFIED -> Optional.empty();
      case UNRECOGNIZED -> throw new IllegalArgumentException(login + " passed validation");
    };
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String without(String prefix, Enum<?> value) {
    return value.name().substring(prefix.length()).toLowerCase(Locale.ROOT);
  }
}
