package com.nexus.social.application.contract;

import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.domain.publication.Backoff;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.PublishingPolicy;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Valid objects for tests; each call gives another one where that matters. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");
  public static final Platform PLATFORM = new Platform("instagram");
  public static final PublishingPolicy POLICY =
      new PublishingPolicy(
          new Backoff(Duration.ofMillis(250), 1.5, Duration.ofMinutes(1)),
          new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1)),
          30,
          Duration.ofHours(1),
          Duration.ofMinutes(3),
          30);

  private Samples() {}

  public static UserId user() {
    return new UserId(UUID.randomUUID());
  }

  public static AuthorizationAttempt attempt() {
    return AuthorizationAttempt.begun(
        new OAuthState(UUID.randomUUID().toString()),
        user(),
        PLATFORM,
        URI.create("https://app.example/callback?from=instagram"),
        NOW);
  }

  public static AccountOwner owner() {
    return new AccountOwner(user(), PLATFORM, "1784" + System.nanoTime());
  }

  public static Connection connection(AccountOwner owner) {
    return Connection.begun(
        new ConnectionId(UUID.randomUUID()), owner, grant(owner, "nexus.coffee"), active("a"), NOW);
  }

  public static Grant grant(AccountOwner owner, String handle) {
    return new Grant(
        new PlatformAccount(
            owner.accountId(),
            handle,
            "Nexus Coffee ☕",
            Optional.of(URI.create("https://cdn.example/picture.jpg"))),
        Set.of("basic", "publish"));
  }

  public static Active active(String token) {
    return new Active(
        new SealedToken(token.getBytes(StandardCharsets.UTF_8)), NOW.plus(Duration.ofDays(60)));
  }

  public static Transition accepted(ConnectionId connectionId) {
    return accepted(connectionId, UUID.randomUUID().toString(), NOW);
  }

  public static Transition accepted(ConnectionId connectionId, String requestId, Instant at) {
    return Publication.accepted(
        new PublicationId(UUID.randomUUID()),
        new PublicationRequest(connectionId, new RequestId(requestId), imagePost("hello"), at));
  }

  public static ImagePost imagePost(String caption) {
    return new ImagePost(
        new Image(URI.create("https://cdn.example/beach.jpg"), "a beach"), caption);
  }
}
