package com.nexus.social.adapter.out.instagram;

import java.net.URI;

/**
 * The app as it is registered with Meta, and where Meta is.
 *
 * @param appId the <em>Instagram</em> app id, which is not the Meta app id
 * @param appSecret the Instagram app secret; it does not print
 * @param redirectUri the redirect URI, byte for byte as it is registered
 * @param graphVersion the version of the Graph API, such as "v26.0"
 * @param hosts Meta's hosts
 */
public record InstagramSettings(
    String appId, String appSecret, URI redirectUri, String graphVersion, MetaHosts hosts) {

  @Override
  public String toString() {
    return "InstagramSettings[appId=%s, appSecret=redacted, redirectUri=%s, graphVersion=%s, %s]"
        .formatted(appId, redirectUri, graphVersion, hosts);
  }

  /**
   * Base URLs of Meta's hosts; each may have a path, with or without a slash at its end.
   *
   * @param facebook the consent screen of Facebook Login
   * @param graph the Graph API for tokens of Facebook Login
   * @param rupload resumable uploads
   * @param instagram the consent screen of Instagram Login
   * @param instagramApi the code exchange of Instagram Login
   * @param instagramGraph the Graph API for tokens of Instagram Login
   */
  public record MetaHosts(
      URI facebook, URI graph, URI rupload, URI instagram, URI instagramApi, URI instagramGraph) {

    /** The real ones. */
    public static MetaHosts production() {
      return new MetaHosts(
          URI.create("https://www.facebook.com"),
          URI.create("https://graph.facebook.com"),
          URI.create("https://rupload.facebook.com"),
          URI.create("https://www.instagram.com"),
          URI.create("https://api.instagram.com"),
          URI.create("https://graph.instagram.com"));
    }
  }
}
