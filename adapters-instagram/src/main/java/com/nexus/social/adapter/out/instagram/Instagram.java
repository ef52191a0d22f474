package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.platform.Platform;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the parts of this adapter together. */
final class Instagram {
  static final Platform PLATFORM = new Platform("instagram");
  static final Duration FIRST_RETRY = Duration.ofMillis(300);

  /** A list may come as its only element: permissions do. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  private Instagram() {}

  static SocialPlatform connect(
      InstagramSettings settings, InstantSource clock, Timeouts timeouts, Duration firstRetry) {
    MetaHttp http = new MetaHttp(settings, timeouts, JSON);
    GraphCalls calls = new GraphCalls(JSON, new ReadRetry(firstRetry));
    return new SocialPlatform(
        PLATFORM,
        authorizers(settings, http, calls, clock),
        new SignedRequests(settings.secrets().toList(), JSON),
        new InstagramMediaPublisher(
            Map.of(
                InstagramLoginAuthorizer.LOGIN, http.instagramGraph(),
                FacebookLoginAuthorizer.LOGIN, http.facebookGraph()),
            calls));
  }

  /** Instagram Login first: it asks for no Page. */
  private static List<PlatformAuthorizer> authorizers(
      InstagramSettings settings, MetaHttp http, GraphCalls calls, InstantSource clock) {
    MetaHosts hosts = settings.hosts();
    List<PlatformAuthorizer> authorizers = new ArrayList<>();
    settings
        .instagramLogin()
        .map(
            app ->
                new InstagramLoginAuthorizer(
                    app, MetaHttp.base(hosts.instagram()), http, calls, clock))
        .ifPresent(authorizers::add);
    settings
        .facebookLogin()
        .map(
            login ->
                new FacebookLoginAuthorizer(
                    login, MetaHttp.versioned(hosts.facebook(), settings), http, calls, clock))
        .ifPresent(authorizers::add);
    return authorizers;
  }
}
