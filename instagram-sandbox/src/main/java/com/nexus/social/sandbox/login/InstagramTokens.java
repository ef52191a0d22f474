package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Quirk;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Longer lives for tokens of Instagram Login: graph.instagram.com. */
public final class InstagramTokens {
  private final World world;
  private final MetaApp app;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;
  private final Sessions sessions;

  public InstagramTokens(
      World world,
      MetaApp app,
      Supplier<Behaviour> behaviour,
      InstantSource clock,
      Sessions sessions) {
    this.world = world;
    this.app = app;
    this.behaviour = behaviour;
    this.clock = clock;
    this.sessions = sessions;
  }

  public List<Route> routes() {
    MetaHost host = MetaHost.INSTAGRAM_GRAPH;
    return List.of(
        Route.of(host, "GET", "/access_token", CallKind.EXCHANGE_LONG_LIVED, this::exchange),
        Route.of(host, "GET", "/refresh_access_token", CallKind.REFRESH, this::refresh));
  }

  private Reply exchange(Call call) {
    requireGrantType(call, "ig_exchange_token");
    if (!app.instagram().secret().equals(call.params().text("client_secret"))) {
      throw refusal(1, "Error validating client secret.");
    }
    InstagramSession session = sessions.instagram(call);
    if (session.token().kind() != TokenKind.INSTAGRAM_SHORT_LIVED) {
      throw refusal(100, "The access token is not a short-lived access token");
    }
    Instant now = clock.instant();
    return Reply.json(wanted(call, kept(fresh(session, now), now)));
  }

  private Reply refresh(Call call) {
    requireGrantType(call, "ig_refresh_token");
    InstagramSession session = sessions.instagram(call);
    session.require(session.account(), Permission.BASIC);
    Instant now = clock.instant();
    if (session.token().kind() != TokenKind.INSTAGRAM_LONG_LIVED) {
      throw refusal(100, "The access token is not a long-lived access token");
    }
    if (!TokenIssuer.refreshableAt(session.token(), now)) {
      throw refusal(100, "The access token must be at least 24 hours old to be refreshed");
    }
    AccessToken fresh = fresh(session, now);
    boolean same = behaviour.get().has(Quirk.SAME_TOKEN_REFRESHED);
    AccessToken renewed = same ? session.token().living(fresh.lifetime()) : fresh;
    ObjectNode json =
        kept(renewed, now).put("permissions", String.join(",", session.token().scopes()));
    return Reply.json(wanted(call, json));
  }

  /** RestFB asks for all but the permissions, of which it understands no string. */
  private static ObjectNode wanted(Call call, ObjectNode json) {
    FieldSelection fields = call.fields();
    return fields == null
        ? json
        : json.retain(fields.fields().stream().map(FieldSelection.Field::name).toList());
  }

  /** Another token; the former one stays good until its own end. */
  private static AccessToken fresh(InstagramSession session, Instant now) {
    return TokenIssuer.issue(
        TokenKind.INSTAGRAM_LONG_LIVED, session.grant(), session.token().scopes(), now);
  }

  private ObjectNode kept(AccessToken token, Instant now) {
    world.put(token);
    return BearerToken.json(token, now, behaviour.get());
  }

  private static void requireGrantType(Call call, String expected) {
    if (!expected.equals(call.params().text("grant_type"))) {
      throw refusal(
          100, "Invalid grant_type: '%s'".formatted(call.params().text("grant_type", "")));
    }
  }

  private static GraphException refusal(int code, String message) {
    return new GraphException(GraphError.of(400, GraphError.INSTAGRAM, code, message));
  }
}
