package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.NOW;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookLoginAuthorizerTest {
  private static final String SHORT =
      "{\"access_token\":\"EAABcanary-short\",\"token_type\":\"bearer\",\"expires_in\":5108}";
  private static final String LONG =
      "{\"access_token\":\"EAABcanary-token\",\"token_type\":\"bearer\",\"expires_in\":5183944}";
  private static final String SCOPES =
      """
      ,"scopes":["instagram_basic","instagram_content_publish","pages_show_list",\
      "pages_read_engagement","public_profile"]\
      """;
  private static final String ENDS =
      ",\"expires_at\":1796022000,\"data_access_expires_at\":1798614000";

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.facebookLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void authorizationUrl_ofAnyRoundTrip_asksForACodeForThisAppAndState() {
    HttpUrl url = url(authorizer);

    assertThat(url.encodedPath()).isEqualTo("/www.facebook.com/v26.0/dialog/oauth");
    assertThat(url.queryParameter("client_id")).isEqualTo("2011470299873361");
    assertThat(url.queryParameter("redirect_uri")).isEqualTo(REDIRECT_URI.toString());
    assertThat(url.queryParameter("response_type")).isEqualTo("code");
    assertThat(url.queryParameter("state")).isEqualTo("st-_te");
    assertThat(url.queryParameter("auth_type")).isEqualTo("rerequest");
    assertThat(url.queryParameter("scope"))
        .isEqualTo(
            "instagram_basic,instagram_content_publish,pages_show_list,pages_read_engagement,"
                + "instagram_manage_insights,business_management");
    assertThat(meta.requests()).isZero();
  }

  @Test
  void authorizationUrl_ofAConfiguration_leavesTheScopesToIt() {
    HttpUrl url = url(meta.facebookLogin("948271536402175"));

    assertThat(url.queryParameter("config_id")).isEqualTo("948271536402175");
    assertThat(url.queryParameterNames()).doesNotContain("scope", "auth_type");
    assertThat(url.queryParameter("state")).isEqualTo("st-_te");
  }

  private static HttpUrl url(PlatformAuthorizer authorizer) {
    return HttpUrl.get(
        authorizer.authorizationUrl(new OAuthState("st-_te"), REDIRECT_URI).toString());
  }

  @Test
  void redeem_ofAGoodCode_returnsTheLongLivedTokenAndWhoseItIs() {
    meta.says(SHORT).says(LONG).inspects(SCOPES + ENDS);

    Consent consent = authorizer.redeem("AQBx", REDIRECT_URI);

    assertThat(consent.token()).isEqualTo(FACEBOOK_TOKEN);
    assertThat(consent.subject()).isEqualTo("10215241773831025");
    assertThat(consent.scopes())
        .containsExactlyInAnyOrder(
            "instagram_basic",
            "instagram_content_publish",
            "pages_show_list",
            "pages_read_engagement",
            "public_profile");
    assertThat(consent.validity())
        .isEqualTo(
            new Validity(
                NOW,
                Optional.of(Instant.ofEpochSecond(1_796_022_000)),
                Optional.of(Instant.ofEpochSecond(1_798_614_000))));
  }

  @Test
  void redeem_ofAGoodCode_callsTheGraphAsMetaWantsIt() throws InterruptedException {
    meta.says(SHORT).says(LONG).inspects(SCOPES + ENDS);

    authorizer.redeem("AQBx#_=_", REDIRECT_URI);

    RecordedRequest exchange = meta.request();
    assertThat(exchange.getRequestLine())
        .startsWith("POST /graph.facebook.com/v26.0/oauth/access_token HTTP");
    assertThat(ScriptedMeta.form(exchange))
        .containsOnly(
            Map.entry("client_id", "2011470299873361"),
            Map.entry("client_secret", ScriptedMeta.FACEBOOK_SECRET),
            Map.entry("redirect_uri", REDIRECT_URI.toString()),
            Map.entry("code", "AQBx"));
    HttpUrl prolongation = meta.request().getUrl();
    assertThat(prolongation.encodedPath())
        .isEqualTo("/graph.facebook.com/v26.0/oauth/access_token");
    assertThat(prolongation.queryParameter("grant_type")).isEqualTo("fb_exchange_token");
    assertThat(prolongation.queryParameter("client_id")).isEqualTo("2011470299873361");
    assertThat(prolongation.queryParameter("client_secret"))
        .isEqualTo(ScriptedMeta.FACEBOOK_SECRET);
    assertThat(prolongation.queryParameter("fb_exchange_token")).isEqualTo("EAABcanary-short");
    RecordedRequest inspection = meta.request();
    assertThat(inspection.getUrl().encodedPath())
        .isEqualTo("/graph.facebook.com/v26.0/debug_token");
    assertThat(inspection.getUrl().queryParameter("input_token")).isEqualTo("EAABcanary-token");
    assertThat(inspection.getHeaders().get("Authorization"))
        .isEqualTo("Bearer 2011470299873361|canary-facebook-secret");
    assertThat(meta.requests()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instagram_basic",
        "instagram_content_publish",
        "pages_show_list",
        "pages_read_engagement"
      })
  void redeem_withoutARequiredPermission_isRejectedByItsName(String scope) {
    meta.says(SHORT).says(LONG).inspects(SCOPES.replace(scope, "email") + ENDS);

    PlatformError error = errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI));

    assertThat(error).isInstanceOf(PlatformError.Rejected.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.SCOPE_MISSING);
    assertThat(error.failure().guidance()).contains(scope);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"scopes\":null", ",\"scopes\":[]", ",\"scopes\":[null]"})
  void redeem_withoutAnyPermission_isRejected(String scopes) {
    meta.says(SHORT).says(LONG).inspects(scopes);

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)).failure().cause())
        .isEqualTo(FailureCause.SCOPE_MISSING);
  }

  @Test
  void redeem_ofASystemUsersCode_keepsItsEndlessTokenAsItIs() {
    meta.says("{\"access_token\":\"EAABcanary-system\",\"token_type\":\"bearer\"}")
        .inspects(SCOPES + ",\"expires_at\":0,\"data_access_expires_at\":0");

    Consent consent = authorizer.redeem("AQBx", REDIRECT_URI);

    assertThat(consent.token()).isEqualTo(new AccessToken("EAABcanary-system"));
    assertThat(consent.validity()).isEqualTo(new Validity(NOW, Optional.empty(), Optional.empty()));
    assertThat(meta.requests()).isEqualTo(2);
  }

  @Test
  void redeem_whenTheExchangeDoesNotSayHowLongTheTokenLives_asksAndProlongsIt() {
    meta.says("{\"access_token\":\"EAABcanary-short\"}")
        .inspects(",\"expires_at\":1790842608")
        .says("{\"access_token\":\"EAABcanary-token\"}")
        .inspects(SCOPES + ENDS);

    Consent consent = authorizer.redeem("AQBx", REDIRECT_URI);

    assertThat(consent.token()).isEqualTo(FACEBOOK_TOKEN);
    assertThat(consent.validity().expiresAt()).contains(Instant.ofEpochSecond(1_796_022_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the token says nothing, or what cannot be: the exchange counts
        "''|,\"expires_in\":3600|PT1H",
        ",\"expires_at\":null|,\"expires_in\":3600|PT1H",
        ",\"expires_at\":-5|,\"expires_in\":3600|PT1H",
        ",\"expires_at\":99999999999999|,\"expires_in\":3600|PT1H",
        // nobody says anything
        "''|''|PT48H",
        ",\"expires_at\":null|,\"expires_in\":null|PT48H",
        // a number as text
        ",\"expires_at\":\"1790848800\"|''|PT3H"
      })
  void redeem_whateverMetaSaysOfTheEnd_reliesOnWhatCanBe(
      String inspected, String exchanged, Duration lifetime) {
    meta.says(SHORT)
        .says("{\"access_token\":\"EAABcanary-token\"" + exchanged + "}")
        .inspects(SCOPES + inspected);

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).validity())
        .isEqualTo(new Validity(NOW, Optional.of(NOW.plus(lifetime)), Optional.empty()));
  }

  @Test
  void redeem_withAPersonsIdAsALargeNumber_keepsEveryDigit() {
    meta.says(SHORT)
        .says(LONG)
        .says(
            "{\"data\":{\"is_valid\":true,\"new_field\":{},\"user_id\":10215241773831025%s}}"
                .formatted(SCOPES));

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).subject()).isEqualTo("10215241773831025");
  }

  @Test
  void redeem_whenMetaDoesNotSayWhoseTheTokenIs_fails() {
    meta.says(SHORT).says(LONG).saysTimes(ReadRetry.TRIES, 200, "{\"data\":{\"is_valid\":true}}");

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }

  @Test
  void redeem_afterTheExchange_outlivesFaultsThatPass() {
    meta.says(SHORT)
        .says(502, "<html>Bad Gateway</html>")
        .says(LONG)
        .says(500, "{\"error\":{\"code\":2,\"message\":\"try later\"}}")
        .inspects(SCOPES + ENDS);

    assertThat(authorizer.redeem("AQBx", REDIRECT_URI).token()).isEqualTo(FACEBOOK_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 408})
  void redeem_whenTheExchangeFails_isNotTriedAgain(int status) {
    meta.says(new MockResponse.Builder().code(status).setHeader("Retry-After", "0").build())
        .says(SHORT);

    assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
        .isInstanceOf(PlatformError.Unavailable.class);
    assertThat(meta.requests()).as("a code works once").isEqualTo(1);
  }

  @Test
  void revoke_ofAToken_takesAllPermissionsAway() throws InterruptedException {
    meta.says("{\"success\":true}");

    assertThat(authorizer.revoke(FACEBOOK_TOKEN)).isTrue();

    RecordedRequest request = meta.request();
    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getUrl().encodedPath())
        .isEqualTo("/graph.facebook.com/v26.0/me/permissions");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer EAABcanary-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":false}", "{}"})
  void revoke_thatMetaDoesNotConfirm_isNotDone(String answer) {
    meta.says(answer);

    assertThat(authorizer.revoke(FACEBOOK_TOKEN)).isFalse();
  }
}
