package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.MetaApp;
import java.util.List;

/**
 * A code, a token or the app's own credentials for a token: graph.facebook.com/oauth/access_token.
 */
public final class FacebookOAuth {
  private final MetaApp app;
  private final FacebookTokens tokens;

  public FacebookOAuth(MetaApp app, FacebookTokens tokens) {
    this.app = app;
    this.tokens = tokens;
  }

  public List<Route> routes() {
    String path = "/oauth/access_token";
    return List.of(
        Route.of(MetaHost.GRAPH, "GET", path, FacebookOAuth::kind, this::exchange),
        Route.of(MetaHost.GRAPH, "POST", path, FacebookOAuth::kind, this::exchange));
  }

  private static CallKind kind(Call call) {
    return switch (grantType(call.params())) {
      case "fb_exchange_token" -> CallKind.EXCHANGE_LONG_LIVED;
      case "client_credentials" -> CallKind.APP_TOKEN;
      default -> CallKind.EXCHANGE_CODE;
    };
  }

  private Reply exchange(Call call) {
    Params params = call.params();
    checkApp(params);
    return switch (grantType(params)) {
      case "authorization_code" ->
          tokens.forCode(required(params, "code"), required(params, "redirect_uri"));
      case "fb_exchange_token" -> tokens.longLived(required(params, "fb_exchange_token"));
      case "client_credentials" ->
          Reply.json(
              MetaJson.object().put("access_token", app.appToken()).put("token_type", "bearer"));
      default ->
          throw refusal(
              100,
              "Invalid grant_type: '%s'. Supported types: authorization_code, client_credentials"
                  .formatted(grantType(params)));
    };
  }

  private void checkApp(Params params) {
    String id = params.text("client_id");
    if (id == null) throw refusal(101, "Missing client_id parameter.");
    if (!id.equals(app.facebook().id())) {
      throw refusal(101, "Error validating application. Invalid application ID.");
    }
    if (!app.facebook().secret().equals(params.text("client_secret"))) {
      throw refusal(1, "Error validating client secret.");
    }
  }

  private static String grantType(Params params) {
    return params.text("grant_type", "authorization_code");
  }

  private static String required(Params params, String name) {
    String value = params.text(name);
    if (value == null) throw refusal(100, "Missing %s parameter.".formatted(name));
    return value;
  }

  private static GraphException refusal(int code, String message) {
    return new GraphException(GraphError.oauth(code, message));
  }
}
