package com.nexus.social.sandbox.world;

import java.net.URI;
import java.util.List;

/**
 * The app as it is set up in Meta's dashboard. Meta gives it two pairs of credentials, one for each
 * login.
 *
 * @param redirectUris where the dialogs may send a person to, besides any http address of this
 *     machine
 */
public record MetaApp(Credentials facebook, Credentials instagram, List<URI> redirectUris) {
  public MetaApp {
    redirectUris = List.copyOf(redirectUris);
  }

  /** An app id and its secret. */
  public record Credentials(String id, String secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  public boolean allowsRedirectTo(URI uri) {
    return redirectUris.contains(uri) || isOnThisMachine(uri);
  }

  private static boolean isOnThisMachine(URI uri) {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) return false;
    return List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
  }
}
