package com.nexus.social.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facebook Login from the side of an app: the dialog that it opens, and the code that it redeems.
 */
final class FacebookLogin {
  static final String CALLBACK = "http://127.0.0.1:9090/back";

  private final RunningSandbox sandbox;

  FacebookLogin(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The dialog as it answers; pairs of name and value replace or add to what an app sends. */
  Answer authorize(String... changed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", SandboxSettings.DEFAULT_APP_ID);
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("scope", String.join(",", FacebookCaller.SCOPES));
    return sandbox
        .http()
        .get(
            sandbox.running().hosts().facebook(), "/v26.0/dialog/oauth", with(parameters, changed));
  }

  Dialog dialog(String... changed) {
    return Dialog.on(sandbox.http(), authorize(changed).body());
  }

  /** What the app finds in its address after the person allowed everything. */
  String code(String... changed) {
    return codeIn(dialog(changed).allowAll());
  }

  static String codeIn(Answer answer) {
    return answer.header("Location").replaceFirst(".*[?&]code=([^&#]*).*", "$1");
  }

  Answer exchange(String code, String... changed) {
    return token(with(codeParameters(code), changed));
  }

  Answer extend(String token) {
    return token(
        "grant_type",
        "fb_exchange_token",
        "client_id",
        SandboxSettings.DEFAULT_APP_ID,
        "client_secret",
        SandboxSettings.DEFAULT_APP_SECRET,
        "fb_exchange_token",
        token);
  }

  Answer token(String... parameters) {
    return sandbox
        .http()
        .get(sandbox.running().hosts().graph(), "/v26.0/oauth/access_token", parameters);
  }

  Answer exchangeByPost(String code) {
    return sandbox
        .http()
        .post(
            sandbox.running().hosts().graph(),
            "/v26.0/oauth/access_token",
            with(codeParameters(code)));
  }

  private static Map<String, String> codeParameters(String code) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", SandboxSettings.DEFAULT_APP_ID);
    parameters.put("client_secret", SandboxSettings.DEFAULT_APP_SECRET);
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("code", code);
    return parameters;
  }

  private static String[] with(Map<String, String> parameters, String... changed) {
    for (int i = 0; i < changed.length; i += 2) parameters.put(changed[i], changed[i + 1]);
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    return pairs.toArray(String[]::new);
  }
}
