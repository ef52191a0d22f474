package com.nexus.social.sandbox.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something is to be posted, as the app said it.
 *
 * @param options everything but the caption and the media, by the names and in the words of the API
 */
public record Draft(ContainerKind kind, @Nullable String caption, Map<String, String> options) {
  public Draft {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  public @Nullable String option(String name) {
    return options.get(name);
  }
}
