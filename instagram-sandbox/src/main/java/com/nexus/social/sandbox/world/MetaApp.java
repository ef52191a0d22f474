package com.nexus.social.sandbox.world;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The app as it is set up in Meta's dashboard. Meta gives it two pairs of credentials, one for each
 * login.
 *
 * @param redirectUris where the dialogs may send a person to, besides any http address of this
 *     machine
 * @param configurations of Facebook Login for Business
 */
public record MetaApp(
    String name,
    Credentials facebook,
    Credentials instagram,
    List<URI> redirectUris,
    List<Configuration> configurations) {
  public MetaApp {
    redirectUris = List.copyOf(redirectUris);
    configurations = List.copyOf(configurations);
  }

  /** An app id and its secret. */
  public record Credentials(String id, String secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * What {@code config_id} stands for: fixed scopes, granted all or not at all.
   *
   * @param systemUser whether it gives tokens of a system user, which never end
   */
  public record Configuration(String id, Set<String> scopes, boolean systemUser) {
    public Configuration {
      scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }
  }

  public boolean allowsRedirectTo(URI uri) {
    return redirectUris.contains(uri) || isOnThisMachine(uri);
  }

  public Optional<Configuration> configuration(String id) {
    return configurations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The token of the app itself: no person is behind it. */
  public boolean isAppToken(String token) {
    return token.equals(appToken());
  }

  public String appToken() {
    return facebook.id() + "|" + facebook.secret();
  }

  private static boolean isOnThisMachine(URI uri) {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) return false;
    return List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
  }
}
