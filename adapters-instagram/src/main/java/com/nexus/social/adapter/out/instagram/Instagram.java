package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.platform.Platform;
import java.time.Duration;
import java.time.InstantSource;

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
        new InstagramLoginAuthorizer(settings, http, calls, clock),
        new InstagramMediaPublisher(http.reads(), http.writes(), calls));
  }
}
