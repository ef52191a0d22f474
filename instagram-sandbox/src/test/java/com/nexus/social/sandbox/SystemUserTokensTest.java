package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.GROUP;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.Hmac;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemUserTokensTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);
  private String token = "";

  @BeforeEach
  void logIn() {
    String code = login.code("scope", "", "config_id", SandboxSettings.SYSTEM_USER_CONFIG_ID);
    token = login.exchange(code).text("access_token");
  }

  @Test
  void anotherToken_isMadeWithFewerScopes() {
    Answer answer = ask(token, "scope", "instagram_basic,business_management,pages_show_list");

    assertThat(answer.ok()).hasSize(1);
    String fewer = answer.text("access_token");
    assertThat(fewer).startsWith("EAA").isNotEqualTo(token);
    assertThat(facebook.get(fewer, "/" + ROASTERY).status()).isEqualTo(200);
    assertThat(facebook.get(fewer, "/" + ROASTERY + "/content_publishing_limit").code())
        .isEqualTo("10");
    sandbox.control().advance(Duration.ofDays(89));
    assertThat(facebook.get(fewer, "/me").status()).isEqualTo(200);
    assertThat(sandbox.control().calls(CallKind.SYSTEM_USER_TOKEN)).hasSize(1);
  }

  @Test
  void token_mayEndInSixtyDays() {
    String ending = ask(token, "set_token_expires_in_60_days", "true").text("access_token");
    sandbox.control().advance(Duration.ofDays(60));

    assertThat(facebook.get(ending, "/me").code()).isEqualTo("190/463");
    assertThat(facebook.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void newestToken_isFetched() {
    sandbox.control().advance(Duration.ofSeconds(1));
    String newest = ask(token).text("access_token");

    assertThat(ask(token, "fetch_only", "true").text("access_token")).isEqualTo(newest);
    sandbox.control().changePassword(FacebookCaller.PERSON);
    String afterwards = facebook.token();
    assertThat(ask(afterwards, "fetch_only", "true").code()).isEqualTo("100");
  }

  @Test
  void proof_isMissedWhenItIsNotThere() {
    assertThat(facebook.post(token, "/" + GROUP + "/system_user_access_tokens").message())
        .isEqualTo("API calls from the server require an appsecret_proof argument");
  }

  @ParameterizedTest
  @CsvSource({
    "scope, instagram_everything, 3962",
    "scope, ads_management, 200",
    "asset, 318402957716621, 200",
  })
  void whatIsNotAllowed_isRefused(String parameter, String value, String code) {
    assertThat(ask(token, parameter, value).code()).isEqualTo(code);
  }

  @Test
  void businessOfOthers_isUnknown() {
    assertThat(
            facebook
                .post(
                    token,
                    "/506718293344106/system_user_access_tokens",
                    "appsecret_proof",
                    proof(token))
                .code())
        .isEqualTo("100/33");
  }

  private Answer ask(String token, String... more) {
    return facebook.post(
        token,
        "/" + GROUP + "/system_user_access_tokens",
        MediaSteps.with("appsecret_proof", proof(token), more));
  }

  private static String proof(String token) {
    return HexFormat.of().formatHex(Hmac.sha256(SandboxSettings.DEFAULT_APP_SECRET, token));
  }
}
