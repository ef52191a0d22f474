package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both dialogs without their pages: as a test of an app drives them over plain HTTP. */
class ConsentByPostTest {
  private static final String CONFIG = SandboxSettings.DEFAULT_CONFIG_ID;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void instagramConsent_isForTheAccountAndThePermissionsThatAreSent() {
    String back =
        instagram("account", MIRA, "permission", BASIC, "decision", "allow").header("Location");

    String token = new LoginSteps(sandbox).exchange(code(back)).text("access_token");
    assertThat(sandbox.get(token, "/me", "fields", "user_id").text("user_id")).isEqualTo(MIRA);
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("10");
  }

  @Test
  void facebookConsent_isForThePagesThatAreSent() {
    String[] fields = {
      "scope",
      "instagram_basic,pages_show_list",
      "permission",
      "instagram_basic",
      "permission",
      "pages_show_list",
      "asset",
      COFFEE_PAGE,
      "asset",
      COFFEE,
      "asset",
      MIRA_PAGE,
      "asset",
      MIRA,
      "decision",
      "allow"
    };
    String token = facebookToken(facebook(fields).header("Location"));

    assertThat(facebook.get(token, "/me/accounts").ok().at("/data"))
        .extracting(page -> page.get("id").asText())
        .containsExactlyInAnyOrder(COFFEE_PAGE, MIRA_PAGE);
  }

  @Test
  void configuration_isAllowedWhole() {
    List<String> fields = new ArrayList<>(List.of("config_id", CONFIG, "decision", "allow"));
    for (String scope : FacebookCaller.SCOPES) Collections.addAll(fields, "permission", scope);
    Collections.addAll(fields, "all_assets", "true");
    String token = facebookToken(facebook(fields.toArray(String[]::new)).header("Location"));

    assertThat(facebook.get(token, "/" + COFFEE, "fields", "username").text("username"))
        .isEqualTo("nexus.coffee");
    assertThat(facebook("config_id", CONFIG, "decision", "allow").header("Location"))
        .contains("error=access_denied");
  }

  @Test
  void denial_isSentBackByBothDialogs() {
    assertThat(instagram("decision", "deny").header("Location"))
        .startsWith(LoginSteps.CALLBACK + "?error=access_denied")
        .endsWith("&state=s1");
    assertThat(facebook("config_id", CONFIG, "decision", "deny").header("Location"))
        .startsWith(FacebookLogin.CALLBACK + "?error=access_denied")
        .endsWith("&state=s1");
  }

  private Answer instagram(String... more) {
    String[] all = MediaSteps.with("scope", BASIC + "," + PUBLISH, asked(more));
    return sandbox.http().post(sandbox.running().hosts().instagram(), "/oauth/authorize", all);
  }

  private Answer facebook(String... more) {
    String path = "/v26.0/dialog/oauth";
    return sandbox.http().post(sandbox.running().hosts().facebook(), path, asked(more));
  }

  private static String[] asked(String... more) {
    String[] state = MediaSteps.with("state", "s1", more);
    String[] type = MediaSteps.with("response_type", "code", state);
    String[] back = MediaSteps.with("redirect_uri", LoginSteps.CALLBACK, type);
    return MediaSteps.with("client_id", SandboxSettings.DEFAULT_APP_ID, back);
  }

  private String facebookToken(String back) {
    return new FacebookLogin(sandbox).exchange(code(back)).text("access_token");
  }

  private static String code(String back) {
    return back.replaceFirst(".*[?&]code=([^&#]*).*", "$1");
  }
}
