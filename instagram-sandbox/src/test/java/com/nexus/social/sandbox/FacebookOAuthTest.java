package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.world.Quirk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookOAuthTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookLogin login = new FacebookLogin(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void code_isExchangedForAShortLivedToken() {
    ObjectNode json = (ObjectNode) login.exchange(login.code()).ok();

    String token = json.remove("access_token").asText();
    assertThat(token).startsWith("EAA");
    RunningSandbox.assertSame(
        json,
        """
        {"token_type":"bearer","expires_in":5108}
        """);
    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofSeconds(5_108));
    assertThat(facebook.get(token, "/" + COFFEE).code()).isEqualTo("190/463");
  }

  @Test
  void code_isExchangedByPostToo() {
    assertThat(login.exchangeByPost(login.code()).text("access_token")).startsWith("EAA");
  }

  @Test
  void codeThatWasUsed_isRefused() {
    String code = login.code();
    login.exchange(code).ok();

    assertRefused(login.exchange(code), 36009, "This authorization code has been used.");
  }

  @Test
  void codeThatIsOld_isRefused() {
    String code = login.code();
    sandbox.control().advance(Duration.ofHours(1));

    assertRefused(login.exchange(code), 36007, "This authorization code has expired.");
  }

  @Test
  void codeForAnotherAddress_isRefused() {
    String code = login.code();

    assertRefused(
        login.exchange(code, "redirect_uri", FacebookLogin.CALLBACK + "/"),
        36008,
        "Error validating verification code. Please make sure your redirect_uri is identical to the"
            + " one you used in the OAuth dialog request");
    assertThat(login.exchange(code).status()).isEqualTo(200);
  }

  private static void assertRefused(Answer answer, int subcode, String message) {
    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"%s","type":"OAuthException","code":100,"error_subcode":%d}}
        """
            .formatted(message, subcode));
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("OAuth \"Facebook Platform\" \"invalid_code\" \"" + message + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "code, garbage, 100, Invalid verification code format.",
    "client_secret, wrong, 1, Error validating client secret.",
    "client_id, 1, 101, Error validating application. Invalid application ID.",
    "client_id, '', 101, Missing client_id parameter.",
    "code, '', 100, Missing code parameter.",
    "redirect_uri, '', 100, Missing redirect_uri parameter.",
    "grant_type, x, 100, 'Invalid grant_type: ''x''. Supported types: authorization_code,"
        + " client_credentials'",
  })
  void wrongParameter_isRefusedAsMetaRefusesIt(
      String name, String value, int code, String message) {
    Answer answer = login.exchange(login.code(), name, value);

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"%s","type":"OAuthException","code":%d}}
        """
            .formatted(message, code));
  }

  @Test
  void codeOfTheOtherLogin_isNotUnderstood() {
    String code = new LoginSteps(sandbox).code(COFFEE, BASIC);

    assertThat(login.exchange(code).message()).isEqualTo("Invalid verification code format.");
    assertThat(new LoginSteps(sandbox).exchange(login.code()).status()).isEqualTo(400);
  }

  @Test
  void token_isExtendedToSixtyDays() {
    String token = login.exchange(login.code()).text("access_token");

    ObjectNode json = (ObjectNode) login.extend(token).ok();

    assertThat(json.remove("access_token").asText()).startsWith("EAA").isNotEqualTo(token);
    RunningSandbox.assertSame(
        json,
        """
        {"token_type":"bearer","expires_in":5183944}
        """);
  }

  @Test
  void longLivedToken_isExtendedAnew_unlessMetaDoesNotDoSo() {
    String token = facebook.token();
    sandbox.control().advance(Duration.ofDays(10));

    assertThat(login.extend(token).ok().get("expires_in").asInt()).isEqualTo(5_183_944);
    sandbox.control().change(behaviour -> behaviour.withQuirks(Quirk.UNMOVED_EXPIRY));
    assertThat(login.extend(token).ok().get("expires_in").asInt()).isEqualTo(5_183_944 - 864_000);
  }

  @Test
  void expiresIn_mayBeMissing() {
    sandbox.control().change(behaviour -> behaviour.withQuirks(Quirk.NO_EXPIRES_IN));

    assertThat(login.exchange(login.code()).ok().has("expires_in")).isFalse();
    assertThat(login.extend(facebook.token()).ok().has("expires_in")).isFalse();
  }

  @Test
  void expiredToken_isNotExtended() {
    String token = login.exchange(login.code()).text("access_token");
    sandbox.control().advance(Duration.ofHours(2));

    assertThat(login.extend(token).code()).isEqualTo("190/463");
  }

  @Test
  void tokenOfAPage_isNotExtended() {
    assertThat(login.extend(facebook.pageToken(FacebookCaller.COFFEE_PAGE)).code())
        .isEqualTo("100");
  }

  @Test
  void tokenOfASystemUser_hasNoEnd() {
    String code = login.code("scope", "", "config_id", SandboxSettings.SYSTEM_USER_CONFIG_ID);

    Answer answer = login.exchange(code);

    assertThat(answer.ok().has("expires_in")).isFalse();
    String token = answer.text("access_token");
    sandbox.control().advance(Duration.ofDays(80));
    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
  }

  @Test
  void app_getsATokenOfItsOwn() {
    Answer answer =
        login.token(
            "grant_type",
            "client_credentials",
            "client_id",
            SandboxSettings.DEFAULT_APP_ID,
            "client_secret",
            SandboxSettings.DEFAULT_APP_SECRET);

    RunningSandbox.assertSame(
        answer.ok(),
        """
        {"access_token":"%s|%s","token_type":"bearer"}
        """
            .formatted(SandboxSettings.DEFAULT_APP_ID, SandboxSettings.DEFAULT_APP_SECRET));
  }

  @Test
  void exchanges_areLoggedByWhatTheyAreFor() {
    login.extend(login.exchange(login.code()).text("access_token"));

    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::kind)
        .containsExactly(
            CallKind.AUTHORIZE,
            CallKind.CONSENT,
            CallKind.EXCHANGE_CODE,
            CallKind.EXCHANGE_LONG_LIVED);
  }
}
