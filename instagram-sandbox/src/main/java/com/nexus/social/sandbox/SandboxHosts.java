package com.nexus.social.sandbox;

import com.nexus.social.sandbox.http.MetaHost;
import java.net.URI;

/**
 * Where the sandbox stands in for each of Meta's hosts. None of the addresses ends with a slash:
 * append a path.
 *
 * @param facebook for {@code https://www.facebook.com}
 * @param graph for {@code https://graph.facebook.com}
 * @param rupload for {@code https://rupload.facebook.com}
 * @param instagram for {@code https://www.instagram.com}
 * @param instagramApi for {@code https://api.instagram.com}
 * @param instagramGraph for {@code https://graph.instagram.com}
 */
public record SandboxHosts(
    URI facebook, URI graph, URI rupload, URI instagram, URI instagramApi, URI instagramGraph) {
  static SandboxHosts at(URI base) {
    return new SandboxHosts(
        uri(base, MetaHost.FACEBOOK),
        uri(base, MetaHost.GRAPH),
        uri(base, MetaHost.RUPLOAD),
        uri(base, MetaHost.INSTAGRAM),
        uri(base, MetaHost.INSTAGRAM_API),
        uri(base, MetaHost.INSTAGRAM_GRAPH));
  }

  private static URI uri(URI base, MetaHost host) {
    return base.resolve("/" + host.domain());
  }
}
