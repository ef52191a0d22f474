package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.MetaApp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The way back to the app. */
final class Redirects {
  private Redirects() {}

  static boolean areAllowed(MetaApp app, String redirectUri) {
    try {
      return !redirectUri.isEmpty() && app.allowsRedirectTo(URI.create(redirectUri));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The redirect URI with more parameters; it may have some of its own. */
  static String to(String redirectUri, Map<String, String> parameters) {
    return redirectUri + (redirectUri.contains("?") ? "&" : "?") + encoded(parameters);
  }

  /** The redirect URI with parameters that only the browser sees. */
  static String toFragment(String redirectUri, Map<String, String> parameters) {
    return redirectUri + "#" + encoded(parameters);
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
