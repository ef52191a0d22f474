package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.TokenKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a token of Facebook is and may do: graph.facebook.com/debug_token. */
public final class DebugToken {
  private final MetaApp app;
  private final Sessions sessions;
  private final GranularScopes granular;

  public DebugToken(MetaApp app, Sessions sessions, GranularScopes granular) {
    this.app = app;
    this.sessions = sessions;
    this.granular = granular;
  }

  public List<Route> routes() {
    return List.of(
        Route.of(MetaHost.GRAPH, "GET", "/debug_token", CallKind.DEBUG_TOKEN, this::debug));
  }

  private Reply debug(Call call) {
    checkAsking(call);
    String input = call.params().text("input_token");
    if (input == null)
      throw RequestErrors.invalidParameter("The parameter input_token is required");
    ObjectNode json = MetaJson.object();
    json.set("data", app.isAppToken(input) ? ofApp() : ofPerson(input));
    return Reply.json(json);
  }

  /** The app itself may ask, or a person who let it in. */
  private void checkAsking(Call call) {
    if (call.token() == null) {
      throw RequestErrors.invalidParameter(
          "You must provide an app access token, or a user access token that is an owner or"
              + " developer of the app");
    }
    sessions.check(call);
  }

  private ObjectNode ofApp() {
    ObjectNode data = MetaJson.object();
    data.put("app_id", app.facebook().id()).put("type", "APP").put("application", app.name());
    data.put("is_valid", true).putArray("scopes");
    return data;
  }

  private ObjectNode ofPerson(String input) {
    try {
      Sessions.Living living = sessions.living(input, Login.FACEBOOK);
      return alive(living.token(), living.grant());
    } catch (GraphException e) {
      return dead(e.error());
    }
  }

  private ObjectNode alive(AccessToken token, Grant grant) {
    ObjectNode data = MetaJson.object();
    data.put("app_id", app.facebook().id()).put("type", type(token.kind()));
    data.put("application", app.name());
    data.put("data_access_expires_at", grant.consent().dataAccessUntil().getEpochSecond());
    data.put("expires_at", token.lifetime().expiresAtSeconds()).put("is_valid", true);
    if (token.kind() != TokenKind.FACEBOOK_SHORT_LIVED) {
      data.put("issued_at", token.lifetime().issuedAt().getEpochSecond());
    }
    String pageId = token.holder().pageId();
    if (pageId != null) data.put("profile_id", pageId);
    String authType = grant.consent().authType();
    if (authType != null) data.putObject("metadata").put("auth_type", authType);
    Set<String> scopes = new LinkedHashSet<>(token.scopes());
    scopes.retainAll(sessions.usable(grant));
    scopes.forEach(data.putArray("scopes")::add);
    data.set("granular_scopes", granular.of(scopes, grant.consent().assets()));
    return data.put("user_id", grant.subjectId());
  }

  private static ObjectNode dead(GraphError problem) {
    ObjectNode data = MetaJson.object();
    ObjectNode error = data.putObject("error");
    error.put("code", problem.code()).put("message", problem.message());
    Integer subcode = problem.details().subcode();
    if (subcode != null) error.put("subcode", subcode);
    data.put("is_valid", false).putArray("scopes");
    return data;
  }

  private static String type(TokenKind kind) {
    return switch (kind) {
      case FACEBOOK_PAGE -> "PAGE";
      case FACEBOOK_SYSTEM_USER -> "SYSTEM_USER";
      case FACEBOOK_SHORT_LIVED, FACEBOOK_LONG_LIVED -> "USER";
      case INSTAGRAM_SHORT_LIVED, INSTAGRAM_LONG_LIVED ->
          throw new IllegalStateException("Not a token of Facebook");
    };
  }
}
