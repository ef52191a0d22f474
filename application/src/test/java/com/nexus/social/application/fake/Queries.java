package com.nexus.social.application.fake;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads the query of a URI. */
public final class Queries {
  private Queries() {}

  /** The parameters, decoded. */
  public static Map<String, String> parse(URI uri) {
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
