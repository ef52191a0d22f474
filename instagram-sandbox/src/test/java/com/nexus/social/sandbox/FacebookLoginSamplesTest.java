package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookLoginSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);

  @SampleTest("facebook-login/denied")
  void denial(Sample sample) {
    sample.isShownBy(login.dialog("state", "opaque").deny());
  }

  @SampleTest("facebook-login/allowed")
  void consent_withTheGrantedScopes(Sample sample) {
    sample.isShownBy(
        login
            .dialog(
                "state",
                "opaque",
                "scope",
                "instagram_basic,pages_show_list",
                "response_type",
                "code,granted_scopes")
            .allowExcept("pages_show_list"));
  }

  @SampleTest("facebook-login/code-exchange")
  void code_becomesAToken(Sample sample) {
    sample.isShownBy(login.exchange(login.code()));
  }

  @SampleTest("facebook-login/system-user-token")
  void code_becomesTheTokenOfASystemUser(Sample sample) {
    String code = login.code("scope", "", "config_id", SandboxSettings.SYSTEM_USER_CONFIG_ID);

    sample.isShownBy(login.exchange(code));
  }

  @SampleTest("facebook-login/code-used")
  void code_thatWasUsed(Sample sample) {
    String code = login.code();
    login.exchange(code).ok();

    sample.isShownBy(login.exchange(code));
  }

  @SampleTest("facebook-login/code-expired")
  void code_thatIsOld(Sample sample) {
    String code = login.code();
    sandbox.control().advance(Duration.ofHours(1));

    sample.isShownBy(login.exchange(code));
  }

  @SampleTest("facebook-login/code-for-another-address")
  void code_forAnotherAddress(Sample sample) {
    sample.isShownBy(login.exchange(login.code(), "redirect_uri", FacebookLogin.CALLBACK + "/"));
  }

  @SampleTest("facebook-login/code-garbage")
  void code_thatIsNone(Sample sample) {
    sample.isShownBy(login.exchange("garbage"));
  }

  @SampleTest("facebook-login/wrong-secret")
  void exchange_withAWrongSecret(Sample sample) {
    sample.isShownBy(login.exchange(login.code(), "client_secret", "no"));
  }

  @SampleTest("facebook-login/wrong-app")
  void exchange_forAnotherApp(Sample sample) {
    sample.isShownBy(login.exchange(login.code(), "client_id", "1"));
  }

  @SampleTest("facebook-login/wrong-grant-type")
  void exchange_ofAnUnknownKind(Sample sample) {
    sample.isShownBy(login.exchange(login.code(), "grant_type", "x"));
  }

  @SampleTest("facebook-login/long-lived-token")
  void token_isExtended(Sample sample) {
    sample.isShownBy(login.extend(login.exchange(login.code()).text("access_token")));
  }

  @SampleTest("facebook-login/permissions")
  void permissions_grantedAndDeclined(Sample sample) {
    Answer consent = login.dialog("scope", "instagram_basic").allowExcept("instagram_basic");
    String token = login.exchange(FacebookLogin.codeIn(consent)).text("access_token");

    sample.isShownBy(facebook.get(token, "/me/permissions"));
  }

  @SampleTest("facebook-login/permission-removed")
  void permission_takenBack(Sample sample) {
    sample.isShownBy(facebook.delete(facebook.token(), "/me/permissions/instagram_basic"));
  }

  @SampleTest("facebook-login/app-removed")
  void everything_takenBack(Sample sample) {
    sample.isShownBy(facebook.delete(facebook.token(), "/me/permissions"));
  }

  @SampleTest("facebook-login/pages")
  void pages_andTheirAccounts(Sample sample) {
    Answer consent =
        login.dialog().allowExcept(FacebookCaller.MIRA_PAGE, FacebookCaller.UNLINKED_PAGE);
    String token = login.exchange(FacebookLogin.codeIn(consent)).text("access_token");

    sample.isShownBy(
        facebook.get(
            token,
            "/me/accounts",
            "fields",
            "name,access_token,instagram_business_account,id,tasks"));
  }

  @SampleTest("facebook-login/proof-missing")
  void proof_thatIsMissed(Sample sample) {
    sandbox.control().change(behaviour -> behaviour.withAppSecretRequired(true));

    sample.isShownBy(facebook.get(facebook.token(), "/" + COFFEE));
  }

  @SampleTest("facebook-login/proof-wrong")
  void proof_thatIsWrong(Sample sample) {
    sample.isShownBy(facebook.get(facebook.token(), "/" + COFFEE, "appsecret_proof", "no"));
  }
}
