package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.world.MetaApp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an app asks of a person: a dialog that was called up correctly. */
record DialogRequest(
    String clientId, String redirectUri, Set<String> scopes, @Nullable String state) {
  /** Shown to the person, who is not sent back: the address to send to is not to be trusted. */
  static final class Invalid extends Exception {
    Invalid(String problem) {
      super("Invalid Request: Request parameters are invalid: " + problem, null, false, false);
    }
  }

  static DialogRequest of(Params params, MetaApp app) throws Invalid {
    String clientId = params.text("client_id", "");
    if (!clientId.equals(app.instagram().id())) throw new Invalid("Invalid platform app");
    String redirectUri = params.text("redirect_uri", "");
    if (!allows(app, redirectUri)) throw new Invalid("Invalid redirect_uri");
    if (!params.text("response_type", "").equals("code"))
      throw new Invalid("Invalid response_type");
    Set<String> scopes = InstagramScopes.parse(params.text("scope", ""));
    if (!InstagramScopes.areKnown(scopes)) throw new Invalid("Invalid scope");
    return new DialogRequest(clientId, redirectUri, scopes, params.get("state"));
  }

  private static boolean allows(MetaApp app, String redirectUri) {
    try {
      return !redirectUri.isEmpty() && app.allowsRedirectTo(URI.create(redirectUri));
    } catch (IllegalArgumentException _) {
      return false;
    }
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
