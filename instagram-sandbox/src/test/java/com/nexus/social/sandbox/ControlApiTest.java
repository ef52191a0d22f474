package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.Peak;
import com.nexus.social.sandbox.world.Quirk;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlApiTest {
  private static final String INSIGHTS = "instagram_business_manage_insights";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final ControlCaller api = new ControlCaller(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void time_isToldAndAdvanced() {
    RunningSandbox.assertSame(get("/time").ok(), "{\"now\":\"2026-11-01T10:00:00Z\"}");
    RunningSandbox.assertSame(
        post("/time", "by", "PT26H").ok(), "{\"now\":\"2026-11-02T12:00:00Z\"}");
    assertThat(sandbox.control().now()).isEqualTo(RunningSandbox.START.plus(Duration.ofHours(26)));
  }

  @Test
  void parameters_mayBeJson() {
    Answer answer =
        sandbox
            .http()
            .body(
                sandbox.running().baseUri(),
                "/sandbox/api/tokens",
                "application/json",
                "{\"account\":\"%s\",\"scopes\":[\"%s\",\"%s\"]}"
                    .formatted(COFFEE, BASIC, PUBLISH));

    String token = answer.text("token");
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).status())
        .isEqualTo(200);
  }

  @Test
  void tokens_areIssuedForEitherLoginAndForAPage() {
    String person = post("/tokens", "scopes", "instagram_basic,pages_show_list").text("token");
    String page =
        post("/tokens", "page", COFFEE_PAGE, "scopes", "instagram_basic,pages_show_list")
            .text("token");

    assertThat(facebook.get(person, "/me").ok().get("id").asText()).isEqualTo(PERSON);
    assertThat(facebook.get(page, "/me").ok().get("id").asText()).isEqualTo(COFFEE_PAGE);
    post("/tokens/expire", "token", page).ok();
    assertThat(facebook.get(page, "/me").code()).isEqualTo("190/463");
  }

  @Test
  void accounts_areListedMadeAndTurned() {
    String id = post("/accounts", "username", "brand.new").text("id");
    post("/accounts/" + id + "/type", "type", "personal").ok();

    JsonNode last = get("/accounts").ok().get(6);

    assertThat(last.get("username").asText()).isEqualTo("brand.new");
    assertThat(last.get("type").asText()).isEqualTo("PERSONAL");
    assertThat(last.has("entity")).isFalse();
  }

  @Test
  void posts_containersAndReactions_areShownAndSet() {
    String token = sandbox.token(COFFEE);
    post("/accounts/" + COFFEE + "/quotas", "posts", "1", "containers", "5").ok();
    String media = sandbox.published(token, "Hello");
    post("/posts/" + media + "/reactions", "likes", "7", "comments", "2").ok();

    JsonNode post = get("/accounts/" + COFFEE + "/posts").ok().get(0);
    assertThat(post.get("mediaId").asText()).isEqualTo(media);
    assertThat(post.get("caption").asText()).isEqualTo("Hello");
    assertThat(post.get("productType").asText()).isEqualTo("FEED");
    assertThat(post.get("publishedAt").asText()).isEqualTo("2026-11-01T10:00:01Z");
    assertThat(get("/containers/" + post.get("containerId").asText()).ok().at("/state/state"))
        .hasToString("\"published\"");
    assertThat(sandbox.get(token, "/" + media, "fields", "like_count").ok().get("like_count"))
        .hasToString("7");
    assertThat(
            sandbox
                .post(
                    token,
                    "/me/media_publish",
                    "creation_id",
                    sandbox.finishedContainer(token, "Two"))
                .code())
        .isEqualTo("9/2207042");
  }

  @Test
  void fate_isGivenToTheNextContainerAndTakenBack() {
    String token = sandbox.token(COFFEE);
    post("/accounts/" + COFFEE + "/fate", "fate", "failing", "subcode", "2207026").ok();
    String container = sandbox.finishedContainer(token, "One");
    assertThat(status(token, container)).isEqualTo("ERROR");

    post("/containers/" + container + "/fate", "fate", "stuck").ok();
    assertThat(status(token, container)).isEqualTo("IN_PROGRESS");
    post("/containers/" + container + "/fate").ok();
    assertThat(status(token, container)).isEqualTo("FINISHED");
  }

  @Test
  void grants_areShownHeldAndTrimmed() {
    String token = sandbox.token(COFFEE);
    RunningSandbox.assertSame(
        get("/grants").ok(),
        """
        [{"subject":"17841405822304914","login":"INSTAGRAM","removed":false,
          "granted":["instagram_business_basic","instagram_business_content_publish"],
          "declined":[],"assets":{"all":false,"ids":[]}}]
        """);

    onGrant("hold", "hold", "checkpoint");
    assertThat(get("/grants").ok().at("/0/hold").asText()).isEqualTo("CHECKPOINT");
    assertThat(sandbox.get(token, "/me").message()).contains("till you log in");
    onGrant("release");
    onGrant("remove-permission", "scope", BASIC);
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("10");
    onGrant("change-password");
    assertThat(sandbox.get(token, "/me").message()).contains("changed their password");
    onGrant("revoke");
    assertThat(get("/grants").ok().at("/0/removed").asBoolean()).isTrue();
  }

  @Test
  void callbacks_areConfiguredSentAndShown() {
    sandbox.token(COFFEE);
    try (CallbackApp app = new CallbackApp()) {
      app.answering(200, "{\"url\":\"https://app/d\",\"confirmation_code\":\"c1\"}");
      post(
              "/settings",
              "deauthorize_url",
              app.uri("/out").toString(),
              "deletion_url",
              app.uri("/forget").toString())
          .ok();
      onGrant("revoke");
      Answer deletion = onGrant("request-data-deletion");

      assertThat(deletion.text("outcome")).isEqualTo("CONFIRMED");
      RunningSandbox.assertSame(
          get("/callbacks").ok(),
          """
          [{"kind":"DEAUTHORIZE","to":"%s","userId":"27640875392278831","at":"2026-11-01T10:00:00Z","outcome":"ACCEPTED"},
           {"kind":"DATA_DELETION","to":"%s","userId":"27640875392278831","at":"2026-11-01T10:00:00Z","outcome":"CONFIRMED","status":"https://app/d","confirmationCode":"c1"}]
          """
              .formatted(app.uri("/out"), app.uri("/forget")));
      post("/settings", "deauthorize_url", "").ok();
      assertThat(sandbox.control().behaviour().callbacks().deauthorize()).isNull();
      assertThat(sandbox.control().behaviour().callbacks().dataDeletion()).isNotNull();
    }
  }

  @Test
  void faults_strikeByRuleAndSeed() {
    String token = sandbox.token(COFFEE);
    String other = sandbox.token(MIRA);
    String id =
        post(
                "/faults",
                "kind",
                "me",
                "fault",
                "html",
                "status",
                "503",
                "times",
                "always",
                "probability",
                "0.5",
                "seed",
                "42",
                "account",
                COFFEE)
            .text("id");
    List<Integer> first = statuses(token, 20);
    assertThat(first).contains(200, 503);
    assertThat(statuses(other, 5)).containsOnly(200);
    assertThat(get("/faults").ok()).hasSize(1);

    delete("/faults/" + id).ok();
    assertThat(statuses(token, 5)).containsOnly(200);
    assertThat(get("/faults").ok()).isEmpty();
    assertThat(delete("/faults/" + id).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "fault=throttle, 400, 80002",
    "fault=error&code=4&subcode=2207051&status=403, 403, 4/2207051",
    "fault=error&code=1&transient=true, 400, 1",
  })
  void faults_answerAsMetaDoes(String fault, int status, String code) {
    form("/faults", "kind=me&" + fault).ok();

    Answer answer = sandbox.get(sandbox.token(COFFEE), "/me");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me").status()).isEqualTo(200);
  }

  @Test
  void throttle_isSaidWordForWord() {
    form("/faults", "kind=me&fault=throttle").ok();

    RunningSandbox.assertSame(
        sandbox.get(sandbox.token(COFFEE), "/me").error(),
        """
        {"error":{"message":"(#80002) There have been too many calls to this Instagram account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.","type":"OAuthException","code":80002}}
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "when=after&fault=drop, 1",
    "when=after&fault=half-body, 1",
    "when=before&fault=drop, 0",
  })
  void faults_breakTheConnection(String fault, int live) {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    form("/faults", "kind=publish&" + fault).ok();

    assertThatThrownBy(() -> sandbox.post(token, "/me/media_publish", "creation_id", container))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(sandbox.control().posts(COFFEE)).hasSize(live);
  }

  @Test
  void faults_delayOrAnswerAnything() {
    form("/faults", "kind=me&fault=respond&status=418&type=text/plain&body=tea").ok();
    Answer tea = sandbox.get(sandbox.token(COFFEE), "/me");
    assertThat(tea.status()).isEqualTo(418);
    assertThat(tea.body()).isEqualTo("tea");
    long start = System.nanoTime();
    form("/faults", "kind=me&fault=delay&by=PT0.2S").ok();

    sandbox.get(sandbox.token(COFFEE), "/me").ok();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000);
    form("/faults", "kind=me&fault=html&status=500&times=always").ok();
    delete("/faults").ok();
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me").status()).isEqualTo(200);
  }

  @Test
  void calls_areShownByKindAccountAndSequence() {
    String coffee = sandbox.token(COFFEE);
    sandbox.get(coffee, "/me");
    sandbox.get(sandbox.token(MIRA), "/me");
    sandbox.get(coffee, "/" + COFFEE);

    RunningSandbox.assertSame(
        get("/calls?kind=me&account=" + COFFEE).ok(),
        """
        [{"sequence":1,"at":"2026-11-01T10:00:00Z","kind":"ME",
          "request":{"method":"GET","host":"graph.instagram.com","path":"/v26.0/me"},
          "accountId":"17841405822304914","status":200}]
        """);
    assertThat(get("/calls?after=1").ok()).hasSize(2);
    assertThat(get("/calls?limit=1").ok()).hasSize(1);
    delete("/calls").ok();
    assertThat(get("/calls").ok()).isEmpty();
  }

  @Test
  void peaks_areTheMostCallsOfAnyWindow() {
    String coffee = sandbox.token(COFFEE);
    sandbox.get(coffee, "/me").ok();
    sandbox.control().advance(Duration.ofMinutes(40));
    sandbox.published(coffee, "One");
    sandbox.get(sandbox.token(MIRA), "/me").ok();
    sandbox.control().advance(Duration.ofMinutes(30));
    sandbox.published(coffee, "Two");

    RunningSandbox.assertSame(
        get("/calls/peaks").ok(),
        """
        {"forgotten":0,"peaks":[
          {"accountId":"%s","calls":4,"from":"2026-11-01T10:40:00Z","until":"2026-11-01T11:10:02Z"},
          {"accountId":"%s","calls":1,"from":"2026-11-01T10:40:01Z","until":"2026-11-01T10:40:01Z"}]}
        """
            .formatted(COFFEE, MIRA));
    assertThat(get("/calls/peaks?kinds=publish&window=PT1M&account=" + COFFEE).ok().at("/peaks"))
        .singleElement()
        .satisfies(peak -> assertThat(peak.get("calls")).hasToString("1"));
    assertThat(sandbox.control().peaks(Duration.ofHours(2), CallKind.ME))
        .extracting(Peak::calls)
        .containsExactly(1L, 1L);
  }

  @Test
  void settings_areChangedOneByOne() {
    post("/settings", "image_processing", "PT0S", "quirks", "text_user_id", "publishing_quota", "9")
        .ok();
    JsonNode settings = post("/settings", "app_secret_required", "true", "only_jpeg", "0").ok();

    assertThat(settings.at("/rules/imageProcessing").asText()).isEqualTo("PT0S");
    assertThat(settings.at("/rules/videoProcessing").asText()).isEqualTo("PT3S");
    assertThat(settings.at("/rules/publishingQuota").asInt()).isEqualTo(9);
    assertThat(settings.at("/rules/onlyJpeg").asBoolean()).isFalse();
    assertThat(settings.at("/quirks/0").asText()).isEqualTo("TEXT_USER_ID");
    assertThat(settings.at("/appSecretRequired").asBoolean()).isTrue();
    assertThat(get("/settings").ok()).isEqualTo(settings);
    assertThat(sandbox.control().behaviour().quirks()).containsExactly(Quirk.TEXT_USER_ID);
    assertThat(post("/settings", "quirks", "").ok().get("quirks")).isEmpty();
  }

  @Test
  void limits_areChangedOneByOne() {
    JsonNode settings = post("/settings/limits", "calls_per_day", "2").ok();
    assertThat(settings.at("/rateLimits/instagram/leastImpressions").asInt()).isEqualTo(2);
    post("/settings/limits", "usage_header", "absent").ok();
    String token = sandbox.token(COFFEE);

    assertThat(statuses(token, 2)).containsOnly(200);
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("80002");
    assertThat(sandbox.get(sandbox.token(MIRA), "/me").headers().map())
        .doesNotContainKey("x-business-use-case-usage");
  }

  @Test
  void insights_areDelayedRetiredAndSet() {
    String token = sandbox.control().issueToken(COFFEE, BASIC, PUBLISH, INSIGHTS);
    String media = sandbox.published(token, "One");
    post("/settings", "insights_delay", "PT0S", "retired_metrics", "views").ok();
    post("/posts/" + media + "/viewers", "viewers", "41").ok();

    assertThat(
            sandbox
                .get(token, "/" + media + "/insights", "metric", "reach")
                .ok()
                .at("/data/0/values/0/value")
                .asInt())
        .isEqualTo(41);
    assertThat(sandbox.get(token, "/" + media + "/insights", "metric", "views").code())
        .isEqualTo("100");
    assertThat(post("/settings", "retired_metrics", "").ok().at("/insights/retired")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/time                 |                     | The parameter by is missing",
        "/time                 | by=tomorrow         | Text cannot be parsed to a Duration",
        "/time                 | by=-PT1S            | Time does not run back: PT-1S",
        "/accounts             | username=mira.paints | There is an account mira.paints",
        "/tokens               | account=1           | There is no InstagramAccount 1",
        "/faults               | kind=nonsense&fault=drop | The parameter kind is one of"
            + " [AUTHORIZE,",
        "/faults               | kind=me&fault=fire  | There is no fault fire",
        "/faults               | kind=me&fault=half-body | There is no true reply before the"
            + " effect",
        "/faults               | kind=me&fault=drop&when=never | A fault strikes before or after",
        "/accounts/1/fate      | fate=glory          | There is no fate glory",
        "/grants/1/revoke      |                     | There is no Grant INSTAGRAM:1",
        "/posts/1/reactions    | likes=1             | There is no post 1",
      })
  void whatCannotBeDone_isSaid(String path, String form, String problem) {
    Answer answer = form(path, form == null ? "" : form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("error").asText()).startsWith(problem);
  }

  @Test
  void control_isNoCallToMeta() {
    get("/time").ok();

    assertThat(sandbox.control().calls()).isEmpty();
  }

  private String status(String token, String container) {
    return sandbox.get(token, "/" + container, "fields", "status_code").text("status_code");
  }

  private List<Integer> statuses(String token, int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) statuses.add(sandbox.get(token, "/me").status());
    return statuses;
  }

  private Answer onGrant(String verb, String... parameters) {
    Answer answer = post("/grants/" + COFFEE + "/" + verb, parameters);
    answer.ok();
    return answer;
  }

  private Answer get(String path) {
    return api.get(path);
  }

  private Answer post(String path, String... parameters) {
    return api.post(path, parameters);
  }

  private Answer form(String path, String form) {
    return api.form(path, form);
  }

  private Answer delete(String path) {
    return api.delete(path);
  }
}
