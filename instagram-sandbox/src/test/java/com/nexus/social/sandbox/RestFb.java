package com.nexus.social.sandbox;

import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultInstagramLoginClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.types.FacebookType;
import com.restfb.types.Insight;
import com.restfb.types.instagram.IgContainer;
import com.restfb.types.instagram.IgContentPublishingLimit;
import com.restfb.types.instagram.IgMedia;
import java.time.Duration;

/** The clients of RestFB, with a sandbox where they have Meta, and what they do with an account. */
final class RestFb {
  private final RunningSandbox sandbox;
  private final FacebookClient client;
  private final String account;

  RestFb(RunningSandbox sandbox, FacebookClient client, String account) {
    this.sandbox = sandbox;
    this.client = client;
    this.account = account;
  }

  static FacebookClient facebook(RunningSandbox sandbox, String token) {
    return facebook(sandbox, token, SandboxSettings.DEFAULT_APP_SECRET);
  }

  static FacebookClient facebook(RunningSandbox sandbox, String token, String secret) {
    return at(sandbox, new DefaultFacebookClient(token, secret, Version.LATEST));
  }

  /** Without a token, as before the first login. */
  static FacebookClient facebook(RunningSandbox sandbox) {
    return at(sandbox, new DefaultFacebookClient(Version.LATEST));
  }

  static FacebookClient instagram(RunningSandbox sandbox, String token) {
    return at(sandbox, new DefaultInstagramLoginClient(token, Version.LATEST));
  }

  static FacebookClient instagram(RunningSandbox sandbox) {
    return at(sandbox, new DefaultInstagramLoginClient(Version.LATEST));
  }

  private static FacebookClient at(RunningSandbox sandbox, DefaultFacebookClient client) {
    SandboxHosts hosts = sandbox.running().hosts();
    client.setFacebookEndpointUrls(
        new FacebookEndpoints() {
          @Override
          public String getFacebookEndpoint() {
            return hosts.facebook().toString();
          }

          @Override
          public String getGraphEndpoint() {
            return hosts.graph().toString();
          }

          @Override
          public String getInstagramEndpoint() {
            return hosts.instagramGraph().toString();
          }

          @Override
          public String getInstagramApiEndpoint() {
            return hosts.instagramApi().toString();
          }

          @Override
          public String getInstagramOAuthEndpoint() {
            return hosts.instagram().toString();
          }
        });
    return client;
  }

  String image(Parameter... more) {
    return container(parameters(Parameter.with("image_url", sandbox.sampleUrl()), more));
  }

  String reel() {
    return container(
        Parameter.with("media_type", "REELS"),
        Parameter.with("video_url", sandbox.mediaUrl("reel.mp4")),
        Parameter.with("caption", "It moves"));
  }

  String carousel() {
    String first = image(Parameter.with("is_carousel_item", true));
    String second = image(Parameter.with("is_carousel_item", true));
    sandbox.control().advance(Duration.ofSeconds(1));
    return container(
        Parameter.with("media_type", "CAROUSEL"),
        Parameter.with("children", first + "," + second),
        Parameter.with("caption", "Two of them"));
  }

  String status(String container) {
    return client
        .fetchObject(container, IgContainer.class, Parameter.withFields("status_code,status"))
        .getStatusCode();
  }

  /** Publishes when it is ready, and reads what came of it. */
  IgMedia publish(String container) {
    sandbox.control().advance(Duration.ofSeconds(3));
    return publishNow(container);
  }

  IgMedia publishNow(String container) {
    String id =
        client
            .publish(
                account + "/media_publish",
                FacebookType.class,
                Parameter.with("creation_id", container))
            .getId();
    return client.fetchObject(
        id,
        IgMedia.class,
        Parameter.withFields(
            "id,caption,media_type,media_product_type,permalink,timestamp,children{id,media_type}"));
  }

  IgContentPublishingLimit limit() {
    return client
        .fetchConnection(
            account + "/content_publishing_limit",
            IgContentPublishingLimit.class,
            Parameter.withFields("quota_usage,config"))
        .getData()
        .getFirst();
  }

  Connection<IgMedia> media(Parameter... parameters) {
    return client.fetchConnection(account + "/media", IgMedia.class, parameters);
  }

  Insight insight(String object, Parameter... parameters) {
    return client
        .fetchConnection(object + "/insights", Insight.class, parameters)
        .getData()
        .getFirst();
  }

  private String container(Parameter... parameters) {
    return client.publish(account + "/media", FacebookType.class, parameters).getId();
  }

  private static Parameter[] parameters(Parameter first, Parameter... more) {
    Parameter[] all = new Parameter[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }
}
