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
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A code for a short-lived token: api.instagram.com/oauth/access_token. */
public final class CodeExchange {
  private static final List<String> REQUIRED =
      List.of("client_id", "client_secret", "grant_type", "redirect_uri", "code");

  private final World world;
  private final MetaApp app;
  private final InstantSource clock;

  public CodeExchange(World world, MetaApp app, InstantSource clock) {
    this.world = world;
    this.app = app;
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
    if (code == null) return refusal("Matching code was not found or was already used");
    if (code.used()) return refusal("This authorization code has been used");
    if (code.expiredAt(now)) return refusal("This authorization code has expired");
    if (!code.redirectUri().equals(redirectUri)) {
      return refusal(
          "Error validating verification code. Please make sure your redirect_uri is identical to"
              + " the one you used in the OAuth dialog request");
    }
    Grant grant = changes.find(Grant.class, code.grantId());
    InstagramAccount account =
        grant == null ? null : changes.find(InstagramAccount.class, grant.subjectId());
    if (grant == null || account == null) {
      return refusal("Matching code was not found or was already used");
    }
    AccessToken token = TokenIssuer.shortLived(grant, code.scopes(), now);
    changes.put(code.spent());
    changes.put(token);
    return granted(token, account);
  }

  /** Flat, with a number for the id and a list of permissions: as seen on the wire. */
  private static Reply granted(AccessToken token, InstagramAccount account) {
    ObjectNode json = MetaJson.object();
    json.put("access_token", token.id());
    json.put("user_id", Long.parseLong(account.appScopedId()));
    token.scopes().forEach(json.putArray("permissions")::add);
    return Reply.json(json);
  }

  /** This host has an error shape of its own. */
  private static Reply refusal(String message) {
    ObjectNode json = MetaJson.object();
    json.put("error_type", "OAuthException").put("code", 400).put("error_message", message);
    return Reply.json(400, json);
  }
}
