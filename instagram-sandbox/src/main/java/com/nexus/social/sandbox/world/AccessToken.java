package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that was handed out.
 *
 * @param id the token itself
 * @param scopes what the grant allowed then; what it allows now counts too
 */
public record AccessToken(
    String id, TokenKind kind, Holder holder, List<String> scopes, Lifetime lifetime)
    implements Entity {
  public AccessToken {
    scopes = List.copyOf(scopes);
  }

  /**
   * By whose leave it is good.
   *
   * @param generation of the grant when the token was made
   * @param pageId the Page that it acts for, if it is the token of one
   */
  public record Holder(String grantId, int generation, @Nullable String pageId) {
    public static Holder of(Grant grant) {
      return new Holder(grant.id(), grant.generation(), null);
    }

    public Holder forPage(String pageId) {
      return new Holder(grantId, generation, pageId);
    }
  }

  /** From when to when it is good; without an end it is good until something kills it. */
  public record Lifetime(Instant issuedAt, @Nullable Instant expiresAt) {
    public static Lifetime of(Instant now, Duration duration) {
      return new Lifetime(now, now.plus(duration));
    }

    public static Lifetime endless(Instant now) {
      return new Lifetime(now, null);
    }

    /** As Meta writes it: seconds since 1970, 0 for never. */
    public long expiresAtSeconds() {
      return expiresAt == null ? 0 : expiresAt.getEpochSecond();
    }

    public boolean overAt(Instant now) {
      return expiresAt != null && !now.isBefore(expiresAt);
    }
  }

  public String grantId() {
    return holder.grantId();
  }

  public Login login() {
    return kind.login();
  }

  public boolean expiredAt(Instant now) {
    return lifetime.overAt(now);
  }

  public AccessToken expiringAt(Instant at) {
    return living(new Lifetime(lifetime.issuedAt(), at));
  }

  public AccessToken living(Lifetime lifetime) {
    return new AccessToken(id, kind, holder, scopes, lifetime);
  }
}
