package com.nexus.social.adapter.out.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nexus.social.application.port.out.PlatformCallbacks;
import com.nexus.social.application.port.out.PlatformCallbacks.NotAuthenticException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestsTest {
  private static final String SECRET = ScriptedMeta.FACEBOOK_SECRET;

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformCallbacks callbacks = meta.instagram().callbacks();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void read_ofAKnownExample_tellsWhoAndWhen() {
    SignedRequests requests = new SignedRequests(List.of("other", "secret123"), new ObjectMapper());

    assertThat(
            requests.read(
                "qmlwue_5cfeliq5ZfMuuofG1TmiEYbUt_NXN4R5ysMg.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIs"
                    + "Imlzc3VlZF9hdCI6MTc2MDAwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9"))
        .isEqualTo(new PlatformCallbacks.Callback("218471", Instant.ofEpochSecond(1_760_000_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ScriptedMeta.FACEBOOK_SECRET, ScriptedMeta.APP_SECRET, ScriptedMeta.FORMER_SECRET})
  void read_signedWithAnySecretOfTheApp_isAuthentic(String secret) {
    assertThat(callbacks.read(signed(secret, payload("\"218471\""))).subject()).isEqualTo("218471");
    assertThat(meta.requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"218471\"', 218471",
    "218471, 218471",
    "27640875392278831, 27640875392278831",
    "'\"27640875392278831\"', 27640875392278831",
    "9223372036854775808, 9223372036854775808",
  })
  void read_whateverTheShapeOfTheId_keepsEveryDigit(String id, String subject) {
    assertThat(callbacks.read(signed(SECRET, payload(id))).subject()).isEqualTo(subject);
  }

  @Test
  void read_withFieldsThatNobodyKnows_ignoresThem() {
    String content =
        """
        {"algorithm":"hmac-sha256","expires":1291840400,"issued_at":1291836800,"user_id":"218471",
         "profile_id":"7","user":{"country":"de","age":{"min":21}}}
        """;

    assertThat(callbacks.read(signed(SECRET, content)))
        .isEqualTo(new PlatformCallbacks.Callback("218471", Instant.ofEpochSecond(1_291_836_800)));
  }

  @Test
  void read_withPadding_isAuthentic() {
    String payload = Base64.getUrlEncoder().encodeToString(payload("\"218471\"").getBytes(UTF_8));
    String signature = Base64.getUrlEncoder().encodeToString(Hmac.sha256(SECRET, payload));

    assertThat(callbacks.read(signature + "." + payload).subject()).isEqualTo("218471");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "eyJ9", "a b"})
  void read_withoutADot_isRefused(String signed) {
    assertRefused(signed, "The request has no dot between signature and payload.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "a+b/", "ä", " ", "abcde"})
  void read_withASignatureThatIsNotBase64Url_isRefused(String signature) {
    assertRefused(signature + ".eyJ9", "The signature is not base64url.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"another-secret", "canary-app-secre", "CANARY-APP-SECRET"})
  void read_signedWithAnotherSecret_isRefused(String secret) {
    assertRefused(
        signed(secret, payload("\"218471\"")),
        "The signature was made with no secret of this app.");
  }

  @Test
  void read_withAnotherPayloadThanWasSigned_isRefused() {
    String signature = signed(SECRET, payload("\"218471\"")).replaceFirst("\\..*", "");
    String payload = base64Url(payload("\"218472\""));

    assertRefused(signature + "." + payload, "The signature was made with no secret of this app.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qmlw", "qmlwue_5cfeliq5ZfMuuofG1TmiEYbUt_NXN4R5ysMgAAAA"})
  void read_withASignatureOfAnotherLength_isRefused(String signature) {
    assertRefused(
        signature + "." + base64Url(payload("\"218471\"")),
        "The signature was made with no secret of this app.");
  }

  @Test
  void read_ofAPayloadThatIsNotBase64Url_isRefused() {
    String signature =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.sha256(SECRET, "{canary}"));

    assertRefused(signature + ".{canary}", "The payload is not base64url.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canary", "{\"user_id\":\"canary", "[]", "null", "\"canary\"", "1"})
  void read_ofAPayloadThatIsNoJsonObject_isRefused(String content) {
    assertRefused(signed(SECRET, content), "The payload is not a JSON object.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"algorithm\":\"none\",",
        "\"algorithm\":\"HMAC-SHA1\",",
        "\"algorithm\":null,"
      })
  void read_withAnotherAlgorithm_isRefused(String algorithm) {
    assertRefused(
        signed(SECRET, "{" + algorithm + "\"issued_at\":1760000000,\"user_id\":\"218471\"}"),
        "The request does not name HMAC-SHA256.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "\"\"", "\" \"", "\"a b\"", "1.5", "true", "[]", "{}", "\"2\\n\""})
  void read_withoutAPerson_isRefused(String id) {
    assertRefused(signed(SECRET, payload(id)), "The payload names no person.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1760000000\"",
        "0",
        "-1",
        "1.5",
        "true",
        "99999999999999999",
        "1e400",
        "99999999999999999999"
      })
  void read_withoutATime_isRefused(String issuedAt) {
    String content =
        "{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":%s,\"user_id\":\"218471\"}"
            .formatted(issuedAt);

    assertRefused(signed(SECRET, content), "The payload does not say when it was issued.");
  }

  private void assertRefused(String signed, String problem) {
    NotAuthenticException refused =
        catchThrowableOfType(NotAuthenticException.class, () -> callbacks.read(signed));
    assertThat(refused).hasMessage(problem);
    StringWriter trace = new StringWriter();
    refused.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString()).doesNotContain("canary");
  }

  private static String payload(String id) {
    return "{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1760000000,\"user_id\":%s}".formatted(id);
  }

  private static String signed(String secret, String content) {
    String payload = base64Url(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.sha256(secret, payload))
        + "."
        + payload;
  }

  private static String base64Url(String content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
  }
}
