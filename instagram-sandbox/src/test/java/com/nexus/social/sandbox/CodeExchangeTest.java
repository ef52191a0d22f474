package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.world.Quirk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeExchangeTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final LoginSteps login = new LoginSteps(sandbox);

  @Test
  void code_isExchangedForWhatWasSeenOnTheWire() {
    Answer answer = login.exchange(login.code(COFFEE, BASIC, PUBLISH));

    ObjectNode json = (ObjectNode) answer.ok();
    assertThat(json.remove("access_token").asText()).startsWith("IGAA");
    RunningSandbox.assertSame(
        json,
        """
        {"user_id":27640875392278831,"permissions":["instagram_business_basic","instagram_business_content_publish"]}
        """);
  }

  @Test
  void code_isExchangedForWhatTheDocumentationShows_whenToldSo() {
    sandbox
        .control()
        .change(
            behaviour ->
                behaviour.withQuirks(
                    Quirk.NESTED_EXCHANGE, Quirk.TEXT_USER_ID, Quirk.TEXT_PERMISSIONS));

    ObjectNode json = (ObjectNode) login.exchange(login.code(COFFEE, BASIC, PUBLISH)).ok();

    assertThat(((ObjectNode) json.at("/data/0")).remove("access_token").asText())
        .startsWith("IGAA");
    RunningSandbox.assertSame(
        json,
        """
        {"data":[{"user_id":"27640875392278831","permissions":"instagram_business_basic,instagram_business_content_publish"}]}
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT_USER_ID, true, false",
    "TEXT_PERMISSIONS, false, true",
  })
  void oddities_comeOneByOne(Quirk quirk, boolean textUserId, boolean textPermissions) {
    sandbox.control().change(behaviour -> behaviour.withQuirks(quirk));

    JsonNode json = login.exchange(login.code(COFFEE, BASIC)).ok();

    assertThat(json.get("user_id").isTextual()).isEqualTo(textUserId);
    assertThat(json.get("permissions").isTextual()).isEqualTo(textPermissions);
  }

  @Test
  void untickedPermission_isNotGranted() {
    Answer answer = login.exchange(login.code(COFFEE, BASIC));

    assertThat(answer.ok().get("permissions")).hasSize(1);
    String token = answer.text("access_token");
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("10");
  }

  @Test
  void token_livesForAnHour() {
    String token = login.exchange(login.code(COFFEE, BASIC)).text("access_token");

    sandbox.control().advance(Duration.ofHours(1).minusSeconds(1));
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("190/0");
  }

  @Test
  void garbage_isRefusedInTheShapeOfThisHost() {
    Answer answer = login.exchange("garbage");

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.json(),
        """
        {"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}
        """);
  }

  @Test
  void code_withTheFragmentOfTheRedirect_isUnknown() {
    assertThat(
            login.exchange(login.code(COFFEE, BASIC) + "#_").json().get("error_message").asText())
        .isEqualTo("Matching code was not found or was already used");
  }

  @Test
  void code_isGoodOnce() {
    String code = login.code(COFFEE, BASIC);
    login.exchange(code).ok();

    assertThat(login.exchange(code).json().get("error_message").asText())
        .isEqualTo("This authorization code has been used");
  }

  @Test
  void code_isGoodForAnHour() {
    String code = login.code(COFFEE, BASIC);
    sandbox.control().advance(Duration.ofHours(1));

    assertThat(login.exchange(code).json().get("error_message").asText())
        .isEqualTo("This authorization code has expired");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, 1, Invalid platform app",
    "client_secret, wrong, Error validating client secret.",
    "grant_type, password, Invalid grant_type: password",
    "redirect_uri, http://127.0.0.1:9090/back/, 'Error validating verification code. Please make"
        + " sure your redirect_uri is identical to the one you used in the OAuth dialog request'",
    "code, '', Missing required field code",
    "client_secret, '', Missing required field client_secret",
  })
  void wrongParameter_isNamedAndCostsNoCode(String name, String value, String message) {
    String code = login.code(COFFEE, BASIC);

    Answer answer = login.exchange(code, name, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("error_message").asText()).isEqualTo(message);
    assertThat(login.exchange(code).status()).isEqualTo(200);
  }

  @Test
  void multipartForm_isReadToo() {
    Map<String, String> parameters =
        Map.of(
            "client_id", SandboxSettings.DEFAULT_APP_ID,
            "client_secret", SandboxSettings.DEFAULT_APP_SECRET,
            "grant_type", "authorization_code",
            "redirect_uri", LoginSteps.CALLBACK,
            "code", login.code(COFFEE, BASIC));
    StringBuilder body = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            body.append(
                "--xyz\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)));
    body.append("--xyz--\r\n");

    Answer answer =
        sandbox
            .http()
            .body(
                sandbox.running().hosts().instagramApi(),
                "/oauth/access_token",
                "multipart/form-data; boundary=xyz",
                body.toString());

    assertThat(answer.text("access_token")).startsWith("IGAA");
  }
}
