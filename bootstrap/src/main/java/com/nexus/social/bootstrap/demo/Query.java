package com.nexus.social.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;

/** The query of a URI. */
final class Query {
  private Query() {}

  /** Its parameters, decoded. */
  static Map<String, String> of(URI uri) {
    return Arrays.stream(uri.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            toUnmodifiableMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }
}
