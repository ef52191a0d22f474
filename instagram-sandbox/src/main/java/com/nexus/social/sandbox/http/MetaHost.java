package com.nexus.social.sandbox.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hosts that one port stands in for. */
public enum MetaHost {
  FACEBOOK("www.facebook.com", true),
  GRAPH("graph.facebook.com", true),
  RUPLOAD("rupload.facebook.com", false),
  INSTAGRAM("www.instagram.com", false),
  INSTAGRAM_API("api.instagram.com", false),
  INSTAGRAM_GRAPH("graph.instagram.com", true),
  /** Not Meta's: the sandbox's own pages. */
  SANDBOX("", false);

  /** Those with objects and fields; most of what one can do, the other can too. */
  public static final List<MetaHost> GRAPHS = List.of(GRAPH, INSTAGRAM_GRAPH);

  private static final Map<String, MetaHost> BY_DOMAIN =
      Arrays.stream(values())
          .filter(host -> host != SANDBOX)
          .collect(Collectors.toUnmodifiableMap(MetaHost::domain, Function.identity()));

  private final String domain;
  private final boolean versioned;

  MetaHost(String domain, boolean versioned) {
    this.domain = domain;
    this.versioned = versioned;
  }

  static @Nullable MetaHost ofDomain(String domain) {
    return BY_DOMAIN.get(domain);
  }

  public String domain() {
    return domain;
  }

  /** Whether paths of this host may begin with a version. */
  boolean isVersioned() {
    return versioned;
  }

  /** Whether bodies are bytes to be kept, whatever their content type. */
  boolean takesBytes() {
    return this == RUPLOAD;
  }

  public boolean isGraph() {
    return GRAPHS.contains(this);
  }
}
