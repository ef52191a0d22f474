package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.exceptionOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.PAGE_ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every secret here has "canary" in it; none gets out of the adapter. */
class SecretsTest {
  private static final String TOKEN_PROOF = proof("EAABcanary-token");
  private static final String PAGE_PROOF = proof("EAABcanary-page");
  private static final String APP_PROOF = proof("2011470299873361|canary-facebook-secret");

  /** Tokens that come where they cannot be read. */
  private static final List<String> TOKENS =
      List.of(
          "IGAAcanary-token",
          "{\"access_token\":\"IGAAcanary-token",
          "{\"access_token\":\"IGAAcanary-token\",\"expires_in\":\"canary\"}",
          "{\"access_token\":\"IGAA canary\",\"user_id\":\"canary\",\"username\":[\"canary\"]}");

  /** Errors that repeat what was sent, of which each call sends a part. */
  private static final List<String> ECHOES =
      List.of(
          """
          {"error":{"code":190,"message":"Malformed access token IGAAcanary-token",
           "error_user_msg":"IGAAcanary-short, canary-app-secret, canary-code"}}
          """,
          """
          {"error":{"code":190,"message":"EAABcanary-token, EAABcanary-page, EAABcanary-short",
           "error_user_msg":"canary-facebook-secret, canary-code, %s, %s, %s"}}
          """
              .formatted(TOKEN_PROOF, PAGE_PROOF, APP_PROOF),
          """
          {"error_type":"OAuthException","code":400,
           "error_message":"canary-code of canary-app-secret"}
          """);

  private final ScriptedMeta meta = new ScriptedMeta();
  private final SocialPlatform instagram = meta.instagram();
  private final PlatformAuthorizer instagramLogin = meta.instagramLogin();
  private final PlatformAuthorizer facebookLogin = meta.facebookLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  static Stream<MockResponse> answers() {
    return Stream.concat(
        Stream.concat(TOKENS.stream(), ECHOES.stream())
            .flatMap(
                body ->
                    Stream.of(200, 400, 500)
                        .map(status -> new MockResponse.Builder().code(status).body(body).build())),
        Stream.of(
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void exceptions_ofCallsWithAToken_doNotTellIt(MockResponse answer) {
    MediaPublisher publisher = instagram.publisher();
    Stream<ThrowingCallable> calls =
        Stream.of(
            () -> publisher.createContainer(ACCESS, CONTENT),
            () -> publisher.containerStatus(ACCESS, new ContainerId("178")),
            () -> publisher.publish(ACCESS, new ContainerId("178")),
            () -> publisher.permalink(ACCESS, new MediaId("179")),
            () -> publisher.newestMedia(ACCESS));
    calls.forEach(
        call -> {
          for (int i = 0; i < ReadRetry.TRIES; i++) {
            meta.says(answer);
          }
          assertThat(trace(call)).doesNotContain("IGAAcanary-token");
        });
  }

  @ParameterizedTest
  @MethodSource("answers")
  void exceptions_ofTheCodeExchange_doNotTellCodeOrSecret(MockResponse answer) {
    meta.says(answer);

    assertThat(trace(() -> instagramLogin.redeem("canary-code", REDIRECT_URI)))
        .doesNotContain("canary-code", "canary-app-secret");
  }

  @ParameterizedTest
  @FieldSource("TOKENS")
  void exceptions_ofUnusableTokens_doNotTellThem(String answer) {
    meta.says(answer);

    assertThat(trace(() -> instagramLogin.redeem("canary-code", REDIRECT_URI)))
        .doesNotContain("canary");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void exceptions_ofTheTokenExchange_doNotTellTokenOrSecret(MockResponse answer) {
    meta.says("{\"access_token\":\"IGAAcanary-short\"}").says(answer).says(answer).says(answer);

    assertThat(trace(() -> instagramLogin.redeem("canary-code", REDIRECT_URI)))
        .doesNotContain("IGAAcanary-short", "canary-app-secret");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void exceptions_ofFacebookLogin_tellNeitherTokenNorSecretNorProof(MockResponse answer) {
    assertHidden(
        answer,
        () -> instagram.publisher().createContainer(PAGE_ACCESS, CONTENT),
        "EAABcanary-page",
        PAGE_PROOF);
    assertHidden(
        answer,
        () -> facebookLogin.redeem("canary-code", REDIRECT_URI),
        "canary-code",
        "canary-facebook-secret");
    assertHidden(
        answer,
        () -> facebookLogin.renew(FACEBOOK_TOKEN),
        "EAABcanary-token",
        "canary-facebook-secret",
        APP_PROOF);
    assertHidden(
        answer,
        () -> facebookLogin.accounts(FACEBOOK_TOKEN, Set.of()),
        "EAABcanary-token",
        TOKEN_PROOF);
  }

  private void assertHidden(MockResponse answer, ThrowingCallable call, String... sent) {
    for (int i = 0; i < ReadRetry.TRIES; i++) {
      meta.says(answer);
    }
    assertThat(trace(call)).doesNotContain(sent);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void exceptions_ofTheExchangeForALongerToken_doNotTellTokenOrSecret(MockResponse answer) {
    meta.says("{\"access_token\":\"EAABcanary-short\",\"expires_in\":5108}");

    assertHidden(
        answer,
        () -> facebookLogin.redeem("canary-code", REDIRECT_URI),
        "EAABcanary-short",
        "canary-facebook-secret");
  }

  @Test
  void exceptions_ofADeadToken_doNotTellIt() {
    meta.says(
        """
        {"data":{"error":{"code":190,"message":"Cannot parse EAABcanary-token"},"is_valid":false}}
        """);

    assertThat(trace(() -> facebookLogin.renew(FACEBOOK_TOKEN)))
        .contains("[redacted]")
        .doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"id\":\"1\",\"access_token\":\"EAABcanary page\"}]}",
        "{\"data\":[{\"access_token\":\"EAABcanary-page\"}]}",
        "{\"data\":[{\"id\":\"1\",\"access_token\":\"EAABcanary-page",
      })
  void exceptions_ofPagesThatCannotBeRead_doNotTellTheirTokens(String pages) {
    meta.saysTimes(ReadRetry.TRIES, 200, pages);

    assertThat(trace(() -> facebookLogin.accounts(FACEBOOK_TOKEN, Set.of())))
        .doesNotContain("canary");
  }

  @Test
  void exceptions_ofASecretWhereAMessageIsCut_doNotTellItsBeginning() {
    meta.says(
        400,
        "{\"error\":{\"code\":190,\"message\":\"%sIGAAcanary-token\"}}".formatted("x".repeat(990)));

    assertThat(trace(() -> instagram.publisher().createContainer(ACCESS, CONTENT)))
        .contains("[redacted")
        .doesNotContain("IGAA");
  }

  @Test
  void answers_printed_doNotTellTokens() {
    assertThat(new Answers.Token("IGAAcanary", null, null, null).toString())
        .doesNotContain("canary");
    assertThat(new FacebookAnswers.Page("1", null, "EAABcanary", null, null).toString())
        .doesNotContain("canary");
  }

  private static String proof(String token) {
    return AppSecretProof.of(token, ScriptedMeta.FACEBOOK_SECRET);
  }

  private static String trace(ThrowingCallable call) {
    StringWriter trace = new StringWriter();
    exceptionOf(call).printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
