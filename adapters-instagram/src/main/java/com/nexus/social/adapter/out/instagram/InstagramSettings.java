package com.nexus.social.adapter.out.instagram;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The app as it is registered with Meta, and where Meta is. At least one login must be there.
 *
 * @param instagramLogin the app of Instagram Login; empty if nobody is to connect by it
 * @param facebookLogin the app of Facebook Login; empty if nobody is to connect by it
 * @param formerSecrets app secrets that were replaced, by which Meta may still sign what it sends
 * @param graphVersion the version of the Graph API, such as "v26.0"
 * @param hosts Meta's hosts
 */
public record InstagramSettings(
    Optional<LoginApp> instagramLogin,
    Optional<FacebookLoginApp> facebookLogin,
    List<String> formerSecrets,
    String graphVersion,
    MetaHosts hosts) {
  public InstagramSettings {
    formerSecrets = List.copyOf(formerSecrets);
    if (instagramLogin.isEmpty() && facebookLogin.isEmpty()) {
      throw new IllegalArgumentException(
          "Neither Instagram Login nor Facebook Login has an app: nobody could connect");
    }
  }

  /** All by which Meta may sign, those in use first. */
  Stream<String> secrets() {
    return Stream.concat(
        Stream.concat(facebookLogin.map(FacebookLoginApp::app).stream(), instagramLogin.stream())
            .map(LoginApp::appSecret),
        formerSecrets.stream());
  }

  @Override
  public String toString() {
    return "InstagramSettings[instagramLogin=%s, facebookLogin=%s, %d former secrets, graphVersion=%s, %s]"
        .formatted(instagramLogin, facebookLogin, formerSecrets.size(), graphVersion, hosts);
  }

  /**
   * The app as one login knows it.
   *
   * @param appId the app id; Meta gives each login another
   * @param appSecret the secret that belongs to the id; it does not print
   * @param redirectUri the redirect URI, byte for byte as it is registered for the login
   */
  public record LoginApp(String appId, String appSecret, URI redirectUri) {
    @Override
    public String toString() {
      return "LoginApp[appId=%s, appSecret=redacted, redirectUri=%s]".formatted(appId, redirectUri);
    }
  }

  /**
   * The app as Facebook Login knows it.
   *
   * @param app the app
   * @param configId the configuration of Facebook Login for Business that says what is asked for;
   *     empty for plain Facebook Login
   */
  public record FacebookLoginApp(LoginApp app, Optional<String> configId) {}

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
