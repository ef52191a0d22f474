package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PRIVATE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.world.SeededWorld;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstagramDialogTest {
  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(
          RunningSandbox.standingStill()
              .withRedirectUris(URI.create("https://app.example/cb?tenant=7")));

  private final LoginSteps login = new LoginSteps(sandbox);

  @Test
  void page_offersEveryAccountAndTheAskedPermissions() {
    assertThat(login.authorize().body()).contains("Nexus would like to use your Instagram account");
    Dialog dialog = login.dialog("state", "s1");

    assertThat(dialog.offered("account"))
        .containsExactlyElementsOf(SeededWorld.PERSON.accountIds())
        .contains(COFFEE, PRIVATE);
    assertThat(dialog.offered("permission")).containsExactly(BASIC, PUBLISH);
  }

  @Test
  void allowing_sendsBackACodeAndTheStateUnchanged() {
    String state = "a b&c=\"d\" <é>";

    Answer answer = login.dialog("state", state).allow(COFFEE, BASIC, PUBLISH);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .matches(
            "http://127.0.0.1:9090/back\\?code=AQ[A-Za-z0-9_-]{200}"
                + "&state=a\\+b%26c%3D%22d%22\\+%3C%C3%A9%3E#_");
  }

  @Test
  void allowing_withoutState_sendsNone() {
    Answer answer = login.dialog().allow(COFFEE, BASIC);

    assertThat(answer.header("Location")).matches(".*\\?code=AQ[A-Za-z0-9_-]{200}#_");
  }

  @Test
  void redirectUri_withAQueryOfItsOwn_keepsIt() {
    Answer answer = login.dialog("redirect_uri", "https://app.example/cb?tenant=7").deny();

    assertThat(answer.header("Location")).startsWith("https://app.example/cb?tenant=7&error=");
  }

  @Test
  void denying_sendsBackExactlyWhatInstagramSends() {
    Answer answer = login.dialog("state", "s1").deny();

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .isEqualTo(
            LoginSteps.CALLBACK
                + "?error=access_denied&error_reason=user_denied"
                + "&error_description=The+user+denied+your+request&state=s1");
  }

  @Test
  void personalAccount_isNotLetThroughButMayCancel() {
    Answer answer = login.dialog("state", "s1").allow(PRIVATE, BASIC);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("mira.private is a personal account");
    assertThat(Dialog.on(sandbox.http(), answer.body()).deny().header("Location"))
        .contains("error=access_denied")
        .endsWith("&state=s1");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, 1, Invalid platform app",
    "redirect_uri, https://elsewhere.example/cb, Invalid redirect_uri",
    "redirect_uri, http://127.0.0.1.elsewhere.example/cb, Invalid redirect_uri",
    "redirect_uri, http://[, Invalid redirect_uri",
    "response_type, token, Invalid response_type",
    "scope, instagram_basic, Invalid scope",
    "scope, '', Invalid scope",
  })
  void wrongParameter_showsAPageAndSendsNobodyAnywhere(String name, String value, String problem) {
    Answer answer = login.authorize(name, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Invalid Request: Request parameters are invalid: " + problem);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void dialogAndAnswer_areBothLogged() {
    login.dialog("state", "s1").deny();

    assertThat(sandbox.control().calls())
        .extracting(call -> call.kind() + " " + call.request() + " " + call.status())
        .containsExactly(
            CallKind.AUTHORIZE + " GET www.instagram.com/oauth/authorize 200",
            CallKind.CONSENT + " POST www.instagram.com/oauth/authorize 302");
  }
}
