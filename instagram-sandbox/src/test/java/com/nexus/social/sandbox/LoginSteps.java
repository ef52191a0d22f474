package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Instagram Login from the side of an app: the dialog that it opens, and the code that it redeems.
 */
final class LoginSteps {
  static final String CALLBACK = "http://127.0.0.1:9090/back";

  private final RunningSandbox sandbox;

  LoginSteps(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The dialog as it answers; pairs of name and value replace or add to what an app sends. */
  Answer authorize(String... changed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", SandboxSettings.DEFAULT_APP_ID);
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("response_type", "code");
    parameters.put("scope", BASIC + "," + PUBLISH);
    return sandbox
        .http()
        .get(sandbox.running().hosts().instagram(), "/oauth/authorize", with(parameters, changed));
  }

  Dialog dialog(String... changed) {
    return Dialog.on(sandbox.http(), authorize(changed).body());
  }

  /** What the app finds in its address after the person allowed these permissions. */
  String code(String account, String... permissions) {
    String location = dialog().allow(account, permissions).header("Location");
    return location.replaceFirst(".*code=", "").replaceFirst("#_$", "");
  }

  Answer exchange(String code, String... changed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", SandboxSettings.DEFAULT_APP_ID);
    parameters.put("client_secret", SandboxSettings.DEFAULT_APP_SECRET);
    parameters.put("grant_type", "authorization_code");
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("code", code);
    return sandbox
        .http()
        .post(
            sandbox.running().hosts().instagramApi(),
            "/oauth/access_token",
            with(parameters, changed));
  }

  String shortLived(String account, String... permissions) {
    return exchange(code(account, permissions)).text("access_token");
  }

  private static String[] with(Map<String, String> parameters, String... changed) {
    for (int i = 0; i < changed.length; i += 2) parameters.put(changed[i], changed[i + 1]);
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    return pairs.toArray(String[]::new);
  }
}
