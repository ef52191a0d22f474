package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.FacebookCaller.UNLINKED_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DebugTokenTest {
  /** When the token of the documentation's sample was issued. */
  private static final long ISSUED = 1_759_449_600;

  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(
          SandboxSettings.defaults()
              .withClock(InstantSource.fixed(Instant.ofEpochSecond(ISSUED)))
              .withAppName("My App"));

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);

  @Test
  void longLivedToken_isShownAsTheDocumentationShowsIt() {
    String scopes = "instagram_basic,instagram_content_publish,pages_show_list";
    Answer consent =
        login
            .dialog("scope", scopes, "auth_type", "rerequest")
            .allowExcept(
                MIRA_PAGE, UNLINKED_PAGE, MIRA, FacebookCaller.ROASTERY, FacebookCaller.CERAMICS);
    String token =
        login
            .extend(login.exchange(FacebookLogin.codeIn(consent)).text("access_token"))
            .text("access_token");

    RunningSandbox.assertSame(
        debug(token).ok(),
        """
        {"data":{"app_id":"2011470299873361","type":"USER","application":"My App","data_access_expires_at":1767225600,
         "expires_at":1764633544,"is_valid":true,"issued_at":1759449600,"metadata":{"auth_type":"rerequest"},
         "scopes":["public_profile","instagram_basic","instagram_content_publish","pages_show_list"],
         "granular_scopes":[{"scope":"instagram_basic","target_ids":["17841405822304914"]},
                            {"scope":"instagram_content_publish","target_ids":["17841405822304914"]},
                            {"scope":"pages_show_list","target_ids":["134895793791914"]}],
         "user_id":"10215241773831025"}}
        """);
  }

  @Test
  void shortLivedToken_doesNotSaySinceWhen() {
    String token = login.exchange(login.code()).text("access_token");

    assertThat(debug(token).ok().get("data").has("issued_at")).isFalse();
    assertThat(debug(token).ok().at("/data/expires_at").asLong()).isEqualTo(ISSUED + 5_108);
  }

  @Test
  void everythingTicked_nowAndLater_hasNoTargets() {
    Answer consent = login.dialog("scope", "pages_show_list").allowAllAnd("all_assets", "true");
    String token = login.exchange(FacebookLogin.codeIn(consent)).text("access_token");

    RunningSandbox.assertSame(
        debug(token).ok().at("/data/granular_scopes"), "[{\"scope\":\"pages_show_list\"}]");
  }

  @Test
  void tokenOfAPage_neverEndsAndNamesThePage() {
    ObjectNode data = (ObjectNode) debug(facebook.pageToken(COFFEE_PAGE)).ok().get("data");

    assertThat(data.get("type").asText()).isEqualTo("PAGE");
    assertThat(data.get("expires_at").asLong()).isZero();
    assertThat(data.get("profile_id").asText()).isEqualTo(COFFEE_PAGE);
    assertThat(data.get("user_id").asText()).isEqualTo(PERSON);
  }

  @Test
  void tokenOfASystemUser_saysSo() {
    String code = login.code("scope", "", "config_id", SandboxSettings.SYSTEM_USER_CONFIG_ID);
    String token = login.exchange(code).text("access_token");

    assertThat(debug(token).ok().at("/data/type").asText()).isEqualTo("SYSTEM_USER");
    assertThat(debug(token).ok().at("/data/expires_at").asLong()).isZero();
  }

  @Test
  void tokenOfTheApp_saysSo() {
    RunningSandbox.assertSame(
        debug(appToken()).ok(),
        """
        {"data":{"app_id":"2011470299873361","type":"APP","application":"My App","is_valid":true,"scopes":[]}}
        """);
  }

  @Test
  void expiredToken_isNoErrorOfTheCall() {
    String token = facebook.token();
    sandbox.control().advance(Duration.ofDays(60));

    RunningSandbox.assertSame(
        debug(token).ok(),
        """
        {"data":{"error":{"code":190,"message":"Error validating access token: Session has expired on Monday, 01-Dec-25 15:59:04 PST. The current time is Monday, 01-Dec-25 16:00:00 PST.","subcode":463},"is_valid":false,"scopes":[]}}
        """);
  }

  @Test
  void garbage_isNoErrorOfTheCall() {
    RunningSandbox.assertSame(
        debug("garbage").ok(),
        """
        {"data":{"error":{"code":190,"message":"Invalid OAuth access token - Cannot parse access token"},"is_valid":false,"scopes":[]}}
        """);
  }

  @Test
  void lapsedPermission_isNotAmongTheScopes() {
    String page = facebook.pageToken(COFFEE_PAGE);
    sandbox.control().advance(Duration.ofDays(90));

    assertThat(debug(page).ok().at("/data/is_valid").asBoolean()).isTrue();
    assertThat(debug(page).ok().at("/data/scopes").toString())
        .isEqualTo("[\"pages_show_list\",\"pages_read_engagement\",\"business_management\"]");
  }

  @Test
  void askingWithAPersonsToken_isAllowed_withNoneItIsNot() {
    String token = facebook.token();

    assertThat(facebook.get(token, "/debug_token", "input_token", token).status()).isEqualTo(200);
    assertThat(facebook.get("garbage", "/debug_token", "input_token", token).code())
        .isEqualTo("190");
    assertThat(sandbox.http().get(facebook.graph(), "/debug_token", "input_token", token).message())
        .startsWith("(#100) You must provide an app access token");
    assertThat(facebook.get(token, "/debug_token").message())
        .isEqualTo("(#100) The parameter input_token is required");
    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
  }

  private Answer debug(String token) {
    return sandbox
        .http()
        .get(
            facebook.graph(),
            "/v26.0/debug_token",
            "input_token",
            token,
            "access_token",
            appToken());
  }

  private static String appToken() {
    return SandboxSettings.DEFAULT_APP_ID + "|" + SandboxSettings.DEFAULT_APP_SECRET;
  }
}
