package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.world.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstagramTokensTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final LoginSteps login = new LoginSteps(sandbox);

  @Test
  void shortLivedToken_isExchangedForSixtyDays() {
    Answer answer = exchange(login.shortLived(COFFEE, BASIC), SandboxSettings.DEFAULT_APP_SECRET);

    ObjectNode json = (ObjectNode) answer.ok();
    assertThat(json.remove("access_token").asText()).startsWith("IGAA");
    RunningSandbox.assertSame(
        json,
        """
        {"token_type":"bearer","expires_in":5183944}
        """);
  }

  @Test
  void expiresIn_mayBeMissing() {
    sandbox.control().change(behaviour -> behaviour.withQuirks(Quirk.NO_EXPIRES_IN));
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofDays(2));

    Answer exchanged =
        exchange(login.shortLived(COFFEE, BASIC), SandboxSettings.DEFAULT_APP_SECRET);

    assertThat(exchanged.ok().has("expires_in")).isFalse();
    assertThat(refresh(token).ok().has("expires_in")).isFalse();
  }

  @Test
  void longLivedToken_cannotBeExchangedAgain() {
    assertThat(exchange(sandbox.token(COFFEE), SandboxSettings.DEFAULT_APP_SECRET).code())
        .isEqualTo("100");
  }

  @Test
  void exchange_withAWrongSecret_isRefused() {
    Answer answer = exchange(login.shortLived(COFFEE, BASIC), "wrong");

    assertThat(answer.code()).isEqualTo("1");
    assertThat(answer.message()).isEqualTo("Error validating client secret.");
  }

  @Test
  void refresh_afterADay_givesAnotherTokenAndTheFullTime() {
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofHours(24));

    ObjectNode json = (ObjectNode) refresh(token).ok();

    String renewed = json.remove("access_token").asText();
    assertThat(renewed).startsWith("IGAA").isNotEqualTo(token);
    RunningSandbox.assertSame(
        json,
        """
        {"token_type":"bearer","expires_in":5183944,"permissions":"instagram_business_basic,instagram_business_content_publish"}
        """);
    sandbox.control().advance(Duration.ofDays(59));
    assertThat(sandbox.get(renewed, "/me").status()).isEqualTo(200);
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("190/0");
  }

  @Test
  void refresh_mayKeepTheTokenAndMoveItsEnd() {
    sandbox.control().change(behaviour -> behaviour.withQuirks(Quirk.SAME_TOKEN_REFRESHED));
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofDays(59));

    assertThat(refresh(token).text("access_token")).isEqualTo(token);
    sandbox.control().advance(Duration.ofDays(59));
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofDays(1));
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("190/0");
  }

  @Test
  void refresh_withinADay_isRefused() {
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofHours(24).minusSeconds(1));

    Answer answer = refresh(token);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("100");
    assertThat(answer.error().at("/error/type").asText()).isEqualTo("IGApiException");
  }

  @Test
  void refresh_ofAShortLivedToken_isRefused() {
    assertThat(refresh(login.shortLived(COFFEE, BASIC)).code()).isEqualTo("100");
  }

  @Test
  void refresh_withoutTheBasicPermission_isRefused() {
    String token = sandbox.control().issueToken(COFFEE, PUBLISH);
    sandbox.control().advance(Duration.ofDays(2));

    assertThat(refresh(token).code()).isEqualTo("10");
  }

  @Test
  void refresh_isLoggedWithItsAccountAndWithoutItsToken() {
    String token = sandbox.token(COFFEE);

    refresh(token);

    assertThat(sandbox.control().calls(CallKind.REFRESH))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.accountId()).isEqualTo(COFFEE);
              assertThat(call.path()).isEqualTo("/refresh_access_token");
              assertThat(call.toString()).doesNotContain(token);
            });
  }

  /** A real message of December 2025, word for word. */
  @Test
  void expiredToken_isRefusedWithTheTimesInIt() {
    Instant end = Instant.parse("2025-12-01T19:00:00Z");
    Duration life = Duration.ofSeconds(5_183_944);
    SandboxSettings then =
        SandboxSettings.defaults().withClock(InstantSource.fixed(end.minus(life)));
    try (InstagramSandbox past = InstagramSandbox.start(then)) {
      String token = past.control().issueToken(COFFEE, BASIC);
      past.control().advance(life.plus(Duration.ofHours(22).plusSeconds(55)));

      Answer answer =
          sandbox.http().get(past.hosts().instagramGraph(), "/me", "access_token", token);

      assertThat(answer.status()).isEqualTo(400);
      RunningSandbox.assertSame(
          answer.error(),
          """
          {"error":{"message":"Error validating access token: Session has expired on Monday, 01-Dec-25 11:00:00 PST. The current time is Tuesday, 02-Dec-25 09:00:55 PST.","type":"OAuthException","code":190,"error_subcode":0}}
          """);
      assertThat(answer.header("WWW-Authenticate"))
          .startsWith("OAuth \"Facebook Platform\" \"invalid_token\" \"Error validating");
    }
  }

  @Test
  void revokedToken_isRefusedUntilThePersonConsentsAgain() {
    String token = sandbox.token(COFFEE);
    sandbox.control().revoke(COFFEE);

    Answer answer = sandbox.get(token, "/me");

    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Error validating access token: The user has not authorized application 2011470299873361.","type":"OAuthException","code":190,"error_subcode":0}}
        """);
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me").status()).isEqualTo(200);
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(400);
  }

  @Test
  void tokenFromBeforeAPasswordChange_isRefused() {
    String token = sandbox.token(COFFEE);
    sandbox.control().changePassword(COFFEE);

    RunningSandbox.assertSame(
        sandbox.get(token, "/me").error(),
        """
        {"error":{"message":"Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.","type":"OAuthException","code":190,"error_subcode":0}}
        """);
  }

  @Test
  void expireToken_endsThatTokenOnly() {
    String token = sandbox.token(COFFEE);
    String other = sandbox.token(COFFEE);
    sandbox.control().expireToken(token);

    assertThat(sandbox.get(token, "/me").code()).isEqualTo("190/0");
    assertThat(sandbox.get(other, "/me").status()).isEqualTo(200);
  }

  @Test
  void garbage_isNotAToken() {
    Answer answer = sandbox.get("garbage", "/me");

    assertThat(answer.code()).isEqualTo("190");
    assertThat(answer.message())
        .isEqualTo("Invalid OAuth access token - Cannot parse access token");
  }

  @Test
  void missingToken_isRefusedDifferentlyForMe() {
    assertThat(sandbox.http().get(sandbox.graph(), "/v26.0/me").message())
        .isEqualTo(
            "An active access token must be used to query information about the current user.");
    assertThat(sandbox.http().get(sandbox.graph(), "/v26.0/" + COFFEE).message())
        .isEqualTo("An access token is required to request this resource.");
  }

  private Answer exchange(String token, String secret) {
    return sandbox
        .http()
        .get(
            sandbox.graph(),
            "/access_token",
            "grant_type",
            "ig_exchange_token",
            "client_secret",
            secret,
            "access_token",
            token);
  }

  private Answer refresh(String token) {
    return sandbox
        .http()
        .get(
            sandbox.graph(),
            "/refresh_access_token",
            "grant_type",
            "ig_refresh_token",
            "access_token",
            token);
  }
}
