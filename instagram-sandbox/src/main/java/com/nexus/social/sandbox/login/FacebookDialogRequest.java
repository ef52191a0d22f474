package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.TokenKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app asks of a person: a dialog of Facebook Login that was called up correctly.
 *
 * @param wanted what is to come back: code, token, granted_scopes
 */
record FacebookDialogRequest(
    String clientId, String redirectUri, @Nullable String state, Set<String> wanted, Ask ask) {
  private static final Set<String> RESPONSE_TYPES = Set.of("code", "token", "granted_scopes");

  /**
   * What is to be allowed.
   *
   * @param configuration of Facebook Login for Business, which then names the scopes
   */
  record Ask(
      Set<String> scopes,
      @Nullable String authType,
      MetaApp.@Nullable Configuration configuration) {
    boolean isAllOrNothing() {
      return configuration != null;
    }

    /** Whether to ask also for what the person declined before. */
    boolean isAgain() {
      return isAllOrNothing() || "rerequest".equals(authType);
    }

    TokenKind tokenKind() {
      return configuration != null && configuration.systemUser()
          ? TokenKind.FACEBOOK_SYSTEM_USER
          : TokenKind.FACEBOOK_SHORT_LIVED;
    }
  }

  static FacebookDialogRequest of(Params params, MetaApp app) throws InvalidDialog {
    String clientId = params.text("client_id", "");
    if (!clientId.equals(app.facebook().id())) {
      throw new InvalidDialog(
          "Invalid App ID: The provided app ID does not look like a valid app ID.");
    }
    String redirectUri = params.text("redirect_uri", "");
    if (!Redirects.areAllowed(app, redirectUri)) {
      throw new InvalidDialog(
          "URL Blocked: This redirect failed because the redirect URI is not whitelisted in the"
              + " app's Client OAuth Settings. Make sure Client and Web OAuth Login are on and add"
              + " all your app domains as Valid OAuth Redirect URIs.");
    }
    Set<String> wanted = ScopeList.parse(params.text("response_type", "code"));
    if (!RESPONSE_TYPES.containsAll(wanted)) {
      throw new InvalidDialog("Invalid response_type: " + params.text("response_type", ""));
    }
    return new FacebookDialogRequest(
        clientId, redirectUri, params.get("state"), wanted, ask(params, app));
  }

  private static Ask ask(Params params, MetaApp app) throws InvalidDialog {
    String authType = params.text("auth_type");
    String configId = params.text("config_id");
    if (configId != null) {
      MetaApp.Configuration configuration = app.configuration(configId).orElse(null);
      if (configuration == null) {
        throw new InvalidDialog("Invalid configuration: There is no config_id " + configId);
      }
      return new Ask(configuration.scopes(), authType, configuration);
    }
    Set<String> scopes = ScopeList.parse(params.text("scope", ""));
    Set<String> unknown = new LinkedHashSet<>(scopes);
    unknown.removeIf(FacebookScopes::isKnown);
    if (!unknown.isEmpty()) {
      throw new InvalidDialog(
          "Invalid Scopes: %s. This message is only shown to developers. Users of your app will ignore these permissions if present. Please read the documentation for valid permissions at: https://developers.facebook.com/docs/facebook-login/permissions"
              .formatted(String.join(", ", unknown)));
    }
    scopes.remove(FacebookScopes.PROFILE);
    return new Ask(scopes, authType, null);
  }

  boolean wants(String responseType) {
    return wanted.contains(responseType);
  }

  /**
   * A token goes where only the browser sees it, and everything else with it. {@code #_=_} is what
   * Facebook really appends otherwise.
   */
  String granted(Map<String, String> parameters) {
    return wants("token")
        ? Redirects.toFragment(redirectUri, withState(parameters))
        : Redirects.to(redirectUri, withState(parameters)) + "#_=_";
  }

  String denied() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("error", "access_denied");
    parameters.put("error_code", "200");
    parameters.put("error_description", "Permissions error");
    parameters.put("error_reason", "user_denied");
    return Redirects.to(redirectUri, withState(parameters));
  }

  private Map<String, String> withState(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (state != null) all.put("state", state);
    return all;
  }
}
