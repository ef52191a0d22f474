package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.ApiVersion;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which of the hosts a request is for, and what it asks of it.
 *
 * @param base the address of that host, as the caller reached it
 * @param version that serves it
 * @param path the segments behind the version
 * @param rawPath the path on that host, with its version
 */
public record Target(
    MetaHost host, URI base, ApiVersion version, String method, List<String> path, String rawPath) {
  public Target {
    path = List.copyOf(path);
  }

  /** A request may name the host in its Host header or as the first segment of its path. */
  static Target of(String method, String hostHeader, String path, URI sandbox, Instant now) {
    List<String> segments = new ArrayList<>(segments(path));
    MetaHost host = MetaHost.ofDomain(hostHeader);
    URI base = host == null ? sandbox : URI.create("http://" + host.domain());
    if (host == null && !segments.isEmpty()) {
      host = MetaHost.ofDomain(segments.getFirst());
      if (host != null) base = sandbox.resolve("/" + segments.removeFirst());
    }
    if (host == null) host = MetaHost.SANDBOX;
    return onHost(host, base, method, segments, ApiVersion.newest(), now);
  }

  private static Target onHost(
      MetaHost host,
      URI base,
      String method,
      List<String> segments,
      ApiVersion unlessNamed,
      Instant now) {
    String rawPath = "/" + String.join("/", segments);
    Optional<ApiVersion> named =
        host.isVersioned() && !segments.isEmpty()
            ? ApiVersion.serving(segments.getFirst(), now)
            : Optional.empty();
    List<String> path = named.isPresent() ? segments.subList(1, segments.size()) : segments;
    return new Target(host, base, named.orElse(unlessNamed), method, path, rawPath);
  }

  /** Below the same host, and in the same version if the path does not begin with another. */
  public Target relative(String method, String path, Instant now) {
    return onHost(host, base, method, segments(path), version, now);
  }

  /** To read another path of the same version. */
  public Target at(List<String> path) {
    String rawPath = "/" + version.text() + "/" + String.join("/", path);
    return new Target(host, base, version, "GET", path, rawPath);
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }
}
