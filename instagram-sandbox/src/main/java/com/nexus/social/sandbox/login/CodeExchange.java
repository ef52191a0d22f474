package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Quirk;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A code for a token of Instagram Login: api.instagram.com/oauth/access_token. */
public final class CodeExchange {
  private static final List<String> REQUIRED =
      List.of("client_id", "client_secret", "grant_type", "redirect_uri", "code");

  private final World world;
  private final MetaApp app;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;

  public CodeExchange(
      World world, MetaApp app, Supplier<Behaviour> behaviour, InstantSource clock) {
    this.world = world;
    this.app = app;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.of(
            MetaHost.INSTAGRAM_API,
            "POST",
            "/oauth/access_token",
            CallKind.EXCHANGE_CODE,
            this::exchange));
  }

  private Reply exchange(Call call) {
    String problem = problemOf(call.params());
    if (problem != null) return refusal(problem);
    String code = call.params().text("code", "");
    String redirectUri = call.params().text("redirect_uri", "");
    return world.change(changes -> redeem(changes, code, redirectUri));
  }

  private @Nullable String problemOf(Params params) {
    for (String required : REQUIRED) {
      if (params.text(required) == null) return "Missing required field " + required;
    }
    if (!app.instagram().id().equals(params.text("client_id"))) return "Invalid platform app";
    if (!app.instagram().secret().equals(params.text("client_secret"))) {
      return "Error validating client secret.";
    }
    String grantType = params.text("grant_type");
    return "authorization_code".equals(grantType) ? null : "Invalid grant_type: " + grantType;
  }

  private Reply redeem(World.Changes changes, String codeText, String redirectUri) {
    Instant now = clock.instant();
    AuthorizationCode code = changes.find(AuthorizationCode.class, codeText);
    CodeProblem problem = CodeProblem.of(code, Login.INSTAGRAM, redirectUri, now);
    if (problem != null) return refusal(wordsFor(problem));
    Grant grant = code == null ? null : changes.find(Grant.class, code.award().grantId());
    InstagramAccount account =
        grant == null ? null : changes.find(InstagramAccount.class, grant.subjectId());
    if (code == null || grant == null || account == null) {
      return refusal(wordsFor(CodeProblem.UNKNOWN));
    }
    AccessToken token = TokenIssuer.issue(code.award().kind(), grant, code.award().scopes(), now);
    changes.put(code.spent());
    changes.put(token);
    return Reply.json(granted(token, account));
  }

  private static String wordsFor(CodeProblem problem) {
    return switch (problem) {
      case UNKNOWN -> "Matching code was not found or was already used";
      case USED -> "This authorization code has been used";
      case EXPIRED -> "This authorization code has expired";
      case OTHER_REDIRECT_URI -> CodeProblem.OTHER_REDIRECT_URI_WORDS;
    };
  }

  private ObjectNode granted(AccessToken token, InstagramAccount account) {
    Behaviour shape = behaviour.get();
    ObjectNode json = MetaJson.object();
    json.put("access_token", token.id());
    if (shape.has(Quirk.TEXT_USER_ID)) json.put("user_id", account.appScopedId());
    else json.put("user_id", Long.parseLong(account.appScopedId()));
    if (shape.has(Quirk.TEXT_PERMISSIONS))
      json.put("permissions", String.join(",", token.scopes()));
    else token.scopes().forEach(json.putArray("permissions")::add);
    if (!shape.has(Quirk.NESTED_EXCHANGE)) return json;
    ObjectNode nested = MetaJson.object();
    nested.putArray("data").add(json);
    return nested;
  }

  /** This host has an error shape of its own. */
  private static Reply refusal(String message) {
    ObjectNode json = MetaJson.object();
    json.put("error_type", "OAuthException").put("code", 400).put("error_message", message);
    return Reply.json(400, json);
  }
}
