package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.world.MetaApp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an app asks of a person: a dialog of Instagram Login that was called up correctly. */
record InstagramDialogRequest(
    String clientId, String redirectUri, Set<String> scopes, @Nullable String state) {

  static InstagramDialogRequest of(Params params, MetaApp app) throws InvalidDialog {
    String clientId = params.text("client_id", "");
    if (!clientId.equals(app.instagram().id())) throw invalid("Invalid platform app");
    String redirectUri = params.text("redirect_uri", "");
    if (!Redirects.areAllowed(app, redirectUri)) throw invalid("Invalid redirect_uri");
    if (!params.text("response_type", "").equals("code")) throw invalid("Invalid response_type");
    Set<String> scopes = ScopeList.parse(params.text("scope", ""));
    if (!InstagramScopes.areKnown(scopes)) throw invalid("Invalid scope");
    return new InstagramDialogRequest(clientId, redirectUri, scopes, params.get("state"));
  }

  private static InvalidDialog invalid(String problem) {
    return new InvalidDialog("Invalid Request: Request parameters are invalid: " + problem);
  }

  /** {@code #_} is what Instagram really appends; a browser keeps it, a server never sees it. */
  String granted(String code) {
    return Redirects.to(redirectUri, withState(Map.of("code", code))) + "#_";
  }

  String denied() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("error", "access_denied");
    parameters.put("error_reason", "user_denied");
    parameters.put("error_description", "The user denied your request");
    return Redirects.to(redirectUri, withState(parameters));
  }

  private Map<String, String> withState(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (state != null) all.put("state", state);
    return all;
  }
}
