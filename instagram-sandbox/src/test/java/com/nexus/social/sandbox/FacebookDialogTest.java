package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.CERAMICS;
import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.GROUP;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static com.nexus.social.sandbox.FacebookCaller.UNLINKED_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookDialogTest {
  private static final String PUBLISH = "instagram_content_publish";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookLogin login = new FacebookLogin(sandbox);

  @Test
  void page_offersPagesAccountsBusinessesAndPermissions() {
    Dialog dialog = login.dialog();

    assertThat(dialog.offered("asset"))
        .containsExactly(
            COFFEE_PAGE, MIRA_PAGE, UNLINKED_PAGE, COFFEE, MIRA, ROASTERY, CERAMICS, GROUP);
    assertThat(dialog.offered("permission")).containsExactly(FacebookCaller.SCOPES);
  }

  @Test
  void page_offersOnlyWhatTheScopesAreAbout() {
    assertThat(login.dialog("scope", "pages_show_list").offered("asset"))
        .containsExactly(COFFEE_PAGE, MIRA_PAGE, UNLINKED_PAGE);
    assertThat(login.dialog("scope", "instagram_basic").offered("asset"))
        .containsExactly(COFFEE, MIRA, ROASTERY, CERAMICS);
    assertThat(login.dialog("scope", "public_profile").offered("permission")).isEmpty();
  }

  @Test
  void allowing_sendsBackACodeAndTheStateUnchanged() {
    Answer answer = login.dialog("state", "a b&c=\"d\" <é>").allowAll();

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .matches(
            "http://127.0.0.1:9090/back\\?code=AQ[A-Za-z0-9_-]{200}"
                + "&state=a\\+b%26c%3D%22d%22\\+%3C%C3%A9%3E#_=_");
  }

  @Test
  void cancelling_sendsBackExactlyWhatFacebookSends() {
    assertThat(login.dialog("state", "s1").deny().header("Location"))
        .isEqualTo(
            FacebookLogin.CALLBACK
                + "?error=access_denied&error_code=200&error_description=Permissions+error"
                + "&error_reason=user_denied&state=s1");
  }

  @Test
  void grantedScopes_comeBackWhenAskedFor() {
    Answer answer =
        login
            .dialog("response_type", "code,granted_scopes", "scope", "instagram_basic " + PUBLISH)
            .allowExcept(PUBLISH);

    assertThat(answer.header("Location"))
        .matches(
            ".*\\?code=AQ[A-Za-z0-9_-]{200}&granted_scopes=public_profile%2Cinstagram_basic"
                + "&denied_scopes=instagram_content_publish#_=_");
  }

  @Test
  void token_comesBackInTheFragment() {
    Answer answer = login.dialog("response_type", "code token", "state", "s1").allowAll();

    long lapse = RunningSandbox.START.plus(Duration.ofDays(90)).getEpochSecond();
    assertThat(answer.header("Location"))
        .matches(
            "http://127.0.0.1:9090/back#access_token=EAA[A-Za-z0-9]+"
                + "&data_access_expiration_time=%d&expires_in=5108&code=AQ[A-Za-z0-9_-]{200}&state=s1"
                    .formatted(lapse));
  }

  @Test
  void declinedPermission_isNotAskedForAgain_unlessTheAppInsists() {
    login.dialog().allowExcept(PUBLISH);

    assertThat(login.dialog().offered("permission")).hasSize(5).doesNotContain(PUBLISH);
    assertThat(login.dialog("auth_type", "rerequest").offered("permission"))
        .hasSize(6)
        .contains(PUBLISH);
    login.dialog("auth_type", "rerequest").allowAll();
    assertThat(login.dialog().offered("permission")).contains(PUBLISH);
  }

  @Test
  void configuration_isAllOrNothing() {
    String config = SandboxSettings.DEFAULT_CONFIG_ID;
    Dialog dialog = login.dialog("scope", "", "config_id", config, "state", "s1");

    assertThat(dialog.offered("permission")).containsExactly(FacebookCaller.SCOPES);
    assertThat(dialog.allowExcept(PUBLISH).header("Location"))
        .contains("error=access_denied", "error_reason=user_denied");
    assertThat(sandbox.control().calls(CallKind.CONSENT)).hasSize(1);
    assertThat(dialog.allowAll().header("Location")).contains("?code=AQ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client_id | 1 | Invalid App ID: The provided app ID does not look like a valid app ID.",
        "redirect_uri | https://elsewhere.example/cb | URL Blocked: This redirect failed because",
        "scope | instagram_basic,foo,bar | Invalid Scopes: foo, bar. This message is only shown to",
        "response_type | nonsense | Invalid response_type: nonsense",
        "config_id | 7 | Invalid configuration: There is no config_id 7",
      })
  void wrongParameter_showsAPageAndSendsNobodyAnywhere(String name, String value, String problem) {
    Answer answer = login.authorize(name, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(problem);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void nothingTicked_isStillAConsent() {
    assertThat(login.dialog("scope", "").allowAll().header("Location")).contains("?code=AQ");
  }
}
