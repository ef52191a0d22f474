package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/**
 * More tokens of the system user of a business, with fewer scopes or an end: {@code POST
 * /{client_business_id}/system_user_access_tokens}. Developers' page
 * facebook-login/facebook-login-for-business.
 */
public final class SystemUserTokens {
  private final World world;
  private final Sessions sessions;
  private final InstantSource clock;

  public SystemUserTokens(World world, Sessions sessions, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.clock = clock;
  }

  public List<Route> routes() {
    String path = "/{business}/system_user_access_tokens";
    return List.of(Route.of(MetaHost.GRAPH, "POST", path, CallKind.SYSTEM_USER_TOKEN, this::token));
  }

  private Reply token(Call call) {
    FacebookSession session = sessions.provenFacebook(call);
    session.businessNamed(call.segment(0), call.method());
    checkAssets(call.params(), session);
    AccessToken token =
        call.params().flag("fetch_only") ? newest(session) : made(call.params(), session);
    return Reply.json(MetaJson.object().put("access_token", token.id()));
  }

  /** Only what the person ticked. The token is for all of that: its grant says what it is for. */
  private static void checkAssets(Params params, FacebookSession session) {
    boolean ticked =
        ListParam.words(params, "asset").stream()
            .allMatch(session.grant().consent().assets()::include);
    if (!ticked) throw TokenErrors.permissionsError();
  }

  private AccessToken newest(FacebookSession session) {
    Instant now = clock.instant();
    return world
        .all(AccessToken.class)
        .filter(token -> token.kind() == TokenKind.FACEBOOK_SYSTEM_USER && !token.expiredAt(now))
        .filter(token -> token.holder().equals(AccessToken.Holder.of(session.grant())))
        .max(Comparator.comparing(token -> token.lifetime().issuedAt()))
        .orElseThrow(() -> RequestErrors.invalidParameter("There is no token to fetch"));
  }

  private AccessToken made(Params params, FacebookSession session) {
    Instant now = clock.instant();
    List<String> scopes = scopes(params, session);
    AccessToken token =
        TokenIssuer.issue(TokenKind.FACEBOOK_SYSTEM_USER, session.grant(), scopes, now);
    if (params.flag("set_token_expires_in_60_days")) {
      token =
          token.living(
              TokenIssuer.issue(TokenKind.FACEBOOK_LONG_LIVED, session.grant(), scopes, now)
                  .lifetime());
    }
    world.put(token);
    return token;
  }

  /** Those of the asking token unless the call says which of them. */
  private static List<String> scopes(Params params, FacebookSession session) {
    List<String> scopes = ListParam.words(params, "scope");
    if (scopes.isEmpty()) return session.token().scopes();
    if (!scopes.stream().allMatch(FacebookScopes::isKnown)) {
      throw new GraphException(
          GraphError.oauth(
              3962, "(#3962) Provided permission is not valid. Check your spelling and syntax."));
    }
    if (!scopes.stream().allMatch(session::allows)) throw TokenErrors.permissionsError();
    return scopes;
  }
}
