package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Checks the token of every call. */
public final class Sessions {
  private final World world;
  private final MetaApp app;
  private final InstantSource clock;

  public Sessions(World world, MetaApp app, InstantSource clock) {
    this.world = world;
    this.app = app;
    this.clock = clock;
  }

  /**
   * The session of a call to graph.instagram.com; any other token than a living one of it ends the
   * call.
   */
  public Session of(Call call) {
    if (call.token() == null) {
      boolean me = call.segment(0).equals("me");
      throw me ? TokenErrors.missingForMe() : TokenErrors.missing();
    }
    return of(call.token());
  }

  Session of(String tokenText) {
    AccessToken token = world.find(AccessToken.class, tokenText);
    if (token == null) throw TokenErrors.unreadable();
    Grant grant = grantOf(token);
    if (token.generation() < grant.generation() && grant.lastEnd() != null) {
      throw TokenErrors.ended(grant.lastEnd(), app.instagram().id());
    }
    Instant now = clock.instant();
    if (token.expiredAt(now)) throw TokenErrors.expired(token, now);
    InstagramAccount account = world.find(InstagramAccount.class, grant.subjectId());
    if (account == null) throw TokenErrors.unreadable();
    return new Session(token, grant, account);
  }

  /** Whose token this is, dead or alive, for the log. */
  public @Nullable String accountOf(@Nullable String tokenText) {
    AccessToken token = tokenText == null ? null : world.find(AccessToken.class, tokenText);
    return token == null ? null : grantOf(token).subjectId();
  }

  private Grant grantOf(AccessToken token) {
    Grant grant = world.find(Grant.class, token.grantId());
    if (grant == null) throw new IllegalStateException("No grant " + token.grantId());
    return grant;
  }
}
