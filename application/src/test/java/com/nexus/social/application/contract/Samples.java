package com.nexus.social.application.contract;

import com.nexus.social.domain.connection.AccountOffer;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.RenewalPolicy;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationRequest;
import com.nexus.social.domain.publication.PublishingPolicy;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.domain.publication.Transition;
import com.nexus.social.domain.schedule.Backoff;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  public static final Login LOGIN = new Login("instagram");
  public static final RenewalPolicy RENEWAL = RenewalPolicy.standard();

  private Samples() {}

  public static UserId user() {
    return new UserId(UUID.randomUUID());
  }

  public static AuthorizationAttempt attempt() {
    return AuthorizationAttempt.begun(
        new OAuthState(UUID.randomUUID().toString()),
        new AuthorizationRequest(
            user(),
            PLATFORM,
            LOGIN,
            URI.create("https://app.example/callback?from=instagram"),
            Optional.of(new ConnectionId(UUID.randomUUID()))),
        NOW);
  }

  public static AccountOffer offer() {
    return new AccountOffer(
        new ConnectionId(UUID.randomUUID()),
        new SealedToken(new byte[] {1, 2, 3}),
        "10215241773831025",
        Set.of("basic", "publish"),
        validity(),
        List.of(
            account("17841405822304914", "nexus.coffee"), account("17841409914425817", "mira")));
  }

  public static AccountOwner owner() {
    return new AccountOwner(user(), PLATFORM, "1784" + System.nanoTime());
  }

  public static ConnectionChange connection(AccountOwner owner) {
    return connection(owner, NOW);
  }

  public static ConnectionChange connection(AccountOwner owner, Instant at) {
    return Connection.begun(
        new ConnectionId(UUID.randomUUID()), owner, grant(owner, "nexus.coffee"), active("a"), at);
  }

  public static Grant grant(AccountOwner owner, String handle) {
    return new Grant(
        LOGIN,
        "subject of " + owner.accountId(),
        account(owner.accountId(), handle),
        Set.of("basic", "publish"),
        Set.of(Capability.PUBLISH));
  }

  public static PlatformAccount account(String id, String handle) {
    return new PlatformAccount(
        id, handle, "Nexus Coffee ☕", Optional.of(URI.create("https://cdn.example/picture.jpg")));
  }

  /** A state with these bytes for its tokens, good for 60 days. */
  public static Active active(String token) {
    return Active.begun(tokens(token), validity(), RENEWAL, NOW);
  }

  public static Tokens tokens(String token) {
    return new Tokens(sealed(token), Optional.of(sealed("account " + token)));
  }

  private static SealedToken sealed(String token) {
    return new SealedToken(token.getBytes(StandardCharsets.UTF_8));
  }

  public static Validity validity() {
    return new Validity(
        NOW,
        Optional.of(NOW.plus(Duration.ofDays(60))),
        Optional.of(NOW.plus(Duration.ofDays(90))));
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
