package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.NOW;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramLoginAuthorizerTest {
  private static final String BOTH =
      """
      ["instagram_business_basic","instagram_business_content_publish"]\
      """;
  private static final String ME =
      """
      {"user_id":"17841405822304914","username":"metricsaurus","name":"Metricsaurus",
       "account_type":"BUSINESS","id":"27640875392278831",
       "profile_picture_url":"https:\\/\\/cdn.example\\/p.jpg?sig=1"}
      """;

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.instagramLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void authorizationUrl_ofAnyRoundTrip_asksForACodeForThisAppAndState() {
    OAuthState state = new OAuthState("st-_te");

    HttpUrl url = HttpUrl.get(authorizer.authorizationUrl(state, REDIRECT_URI).toString());

    assertThat(url.encodedPath()).isEqualTo("/www.instagram.com/oauth/authorize");
    assertThat(url.queryParameter("client_id")).isEqualTo("990602627938098");
    assertThat(url.queryParameter("redirect_uri")).isEqualTo(REDIRECT_URI.toString());
    assertThat(url.queryParameter("response_type")).isEqualTo("code");
    assertThat(url.queryParameter("state")).isEqualTo("st-_te");
    assertThat(url.queryParameter("scope"))
        .isEqualTo(
            "instagram_business_basic,instagram_business_content_publish,"
                + "instagram_business_manage_insights");
    assertThat(meta.requests()).isZero();
  }

  @Test
  void redeem_ofAGoodCode_returnsTheLongLivedTokenAndWhoseItIs() {
    meta.grants(BOTH);

    Consent consent = authorizer.redeem("AQBx", REDIRECT_URI);

    assertThat(consent.token()).isEqualTo(ScriptedMeta.TOKEN);
    assertThat(consent.subject()).isEqualTo("27640875392278831");
    assertThat(consent.scopes())
        .containsExactlyInAnyOrder(
            "instagram_business_basic", "instagram_business_content_publish");
    assertThat(consent.validity())
        .isEqualTo(new Validity(NOW, Optional.of(NOW.plusSeconds(5_183_944)), Optional.empty()));
  }

  @Test
  void redeem_ofAGoodCode_callsTheTwoHostsAsMetaWantsIt() throws InterruptedException {
    meta.grants(BOTH);

    authorizer.redeem("AQBx", REDIRECT_URI);

    RecordedRequest exchange = meta.request();
    assertThat(exchange.getRequestLine())
        .startsWith("POST /api.instagram.com/oauth/access_token HTTP");
    assertThat(ScriptedMeta.form(exchange))
        .containsOnly(
            Map.entry("client_id", "990602627938098"),
            Map.entry("client_secret", ScriptedMeta.APP_SECRET),
            Map.entry("grant_type", "authorization_code"),
            Map.entry("redirect_uri", REDIRECT_URI.toString()),
            Map.entry("code", "AQBx"));
    HttpUrl prolongation = meta.request().getUrl();
    assertThat(prolongation.encodedPath()).isEqualTo("/graph.instagram.com/access_token");
    assertThat(prolongation.queryParameter("grant_type")).isEqualTo("ig_exchange_token");
    assertThat(prolongation.queryParameter("client_secret")).isEqualTo(ScriptedMeta.APP_SECRET);
    assertThat(prolongation.queryParameter("access_token")).isEqualTo("IGAAcanary-short");
    assertThat(meta.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AQBx#_", "AQBx#_=_", " AQBx\n"})
  void redeem_ofACodeFromTheAddressBar_sendsTheCodeAlone(String copied)
      throws InterruptedException {
    meta.grants(BOTH);

    authorizer.redeem(copied, REDIRECT_URI);

    assertThat(ScriptedMeta.form(meta.request())).containsEntry("code", "AQBx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // as documented, as seen, with an id as a string, and with all permissions in one
        """
        {"data":[{"access_token":"IGAAcanary-short","user_id":"27640875392278831",
          "permissions":"instagram_business_basic,instagram_business_content_publish"}]}
        """,
        """
        {"access_token":"IGAAcanary-short","user_id":27640875392278831, "new_field":{},
          "permissions":["instagram_business_basic","instagram_business_content_publish"]}
        """,
        """
        {"access_token":"IGAAcanary-short","user_id":"27640875392278831",
          "permissions":"instagram_business_basic, instagram_business_content_publish"}
        """
      })
  void redeem_whateverTheShapeOfTheExchange_readsTokenPersonAndPermissions(String exchange) {
    meta.says(exchange).says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":\"3600\"}");

    Consent consent = authorizer.redeem("AQBx", REDIRECT_URI);

    assertThat(consent.scopes()).hasSize(2);
    assertThat(consent.subject()).isEqualTo("27640875392278831");
    assertThat(consent.validity().expiresAt()).contains(NOW.plusSeconds(3_600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"user_id\":null"})
  void redeem_whenTheExchangeDoesNotSayWhoseTheTokenIs_asksTheToken(String userId) {
    meta.says("{\"access_token\":\"IGAAcanary-short\"" + userId + "}")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":60}")
        .says(ME);

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).subject()).isEqualTo("27640875392278831");
  }

  @Test
  void redeem_whenNobodySaysWhoseTheTokenIs_fails() {
    meta.says("{\"access_token\":\"IGAAcanary-short\"}")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":60}")
        .says("{\"user_id\":\"17841405822304914\",\"username\":\"metricsaurus\"}");

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }

  @Test
  void redeem_withAnUntickedPermission_isRejectedByItsName() {
    meta.grants("[\"instagram_business_basic\",\"instagram_business_manage_insights\"]");

    PlatformError error = errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI));

    assertThat(error).isInstanceOf(PlatformError.Rejected.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.SCOPE_MISSING);
    assertThat(error.failure().guidance()).contains("instagram_business_content_publish");
    assertThat(meta.requests()).as("no further call is worth it").isEqualTo(1);
  }

  @Test
  void redeem_withoutAnyPermission_isRejected() {
    meta.grants("[]");

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)).failure().cause())
        .isEqualTo(FailureCause.SCOPE_MISSING);
  }

  @Test
  void redeem_whenOnlyTheLongLivedTokenNamesItsPermissions_takesThose() {
    meta.says("{\"access_token\":\"IGAAcanary-short\"}")
        .says(
            """
            {"access_token":"IGAAcanary-token","expires_in":60,
             "permissions":"instagram_business_basic"}
            """);

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)).failure().guidance())
        .contains("instagram_business_content_publish");
  }

  @Test
  void redeem_whenNobodyNamesThePermissions_takesThoseThatWereRequested() {
    meta.says("{\"access_token\":\"IGAAcanary-short\",\"user_id\":1}")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":60}");

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).scopes())
        .containsExactlyInAnyOrderElementsOf(LoginScopes.OF_INSTAGRAM.requested());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"expires_in\":0", ",\"expires_in\":-1", ",\"expires_in\":1e17"})
  void redeem_whenMetaDoesNotSayHowLongTheTokenLives_reliesOnItForTwoDays(String expiry) {
    meta.says("{\"access_token\":\"IGAAcanary-short\",\"user_id\":1}")
        .says("{\"access_token\":\"IGAAcanary-token\"" + expiry + "}");

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).validity().expiresAt())
        .contains(NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void redeem_afterTheExchange_outlivesFaultsThatPass() {
    meta.says("{\"access_token\":\"IGAAcanary-short\",\"user_id\":1}")
        .says(502, "<html>Bad Gateway</html>")
        .says(500, "{\"error\":{\"code\":2,\"message\":\"try later\"}}")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":60}");

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).token()).isEqualTo(ScriptedMeta.TOKEN);
  }

  @Test
  void redeem_whenTheExchangeFails_isNotTriedAgain() {
    meta.saysTimes(3, 502, "<html>Bad Gateway</html>");

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
        .isInstanceOf(PlatformError.Unavailable.class);
    assertThat(meta.requests()).as("a code works once").isEqualTo(1);
  }

  @Test
  void redeem_whateverInvitesToRepeatTheExchange_sendsItOnce() {
    meta.says(new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build())
        .grants(BOTH);

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
        .isInstanceOf(PlatformError.Unavailable.class);
    assertThat(meta.requests()).as("a code works once").isEqualTo(1);
  }
}
