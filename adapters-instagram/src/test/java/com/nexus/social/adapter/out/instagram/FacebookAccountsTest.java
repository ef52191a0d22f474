package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.PAGE_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookAccountsTest {
  private static final Set<String> REQUIRED = Set.copyOf(LoginScopes.OF_FACEBOOK.required());
  private static final Set<String> WITH_INSIGHTS = with("instagram_manage_insights");

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.facebookLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  private static Set<String> with(String scope) {
    Set<String> scopes = new HashSet<>(REQUIRED);
    scopes.add(scope);
    return scopes;
  }

  private Accounts accounts(Set<String> scopes) {
    return authorizer.accounts(FACEBOOK_TOKEN, scopes);
  }

  private static String page(int number, String fields) {
    return "{\"id\":\"%d\",\"name\":\"Page %d\",\"access_token\":\"EAABcanary-page\"%s}"
        .formatted(number, number, fields);
  }

  private static String account(int number) {
    return ",\"instagram_business_account\":{\"id\":\"1784%d\",\"username\":\"user%d\"}"
        .formatted(number, number);
  }

  private static String linked(int number) {
    return page(number, account(number) + ",\"tasks\":[\"MANAGE\"]");
  }

  private static String list(String... elements) {
    return "{\"data\":[%s]}".formatted(String.join(",", elements));
  }

  /** A part of a list; the link to the next one leads nowhere. */
  private static String part(String cursor, String... elements) {
    return """
    {"data":[%s],"paging":{"cursors":{"before":"b","after":"%s"},
     "next":"https://nowhere.example/?access_token=EAABcanary-token&after=%s"}}
    """
        .formatted(String.join(",", elements), cursor, cursor);
  }

  private static List<String> handles(Accounts accounts) {
    return accounts.eligible().stream().map(each -> each.account().handle()).toList();
  }

  @Test
  void accounts_behindAPage_comeWithThePagesToken() throws InterruptedException {
    meta.says(
        """
        {"data":[{"name":"Metricsaurus","access_token":"EAABcanary-page",
          "instagram_business_account":{"id":"17841405822304914","username":"metricsaurus",
            "name":"The Dino","profile_picture_url":"https:\\/\\/cdn.example\\/p.jpg?sig=1"},
          "id":"134895793791914","tasks":["ANALYZE","CREATE_CONTENT"]}],
         "paging":{"cursors":{"before":"MTM1","after":"MTM1"}}}
        """);

    Accounts accounts = accounts(WITH_INSIGHTS);

    assertThat(accounts)
        .isEqualTo(
            new Accounts(
                List.of(
                    new EligibleAccount(
                        new PlatformAccount(
                            "17841405822304914",
                            "metricsaurus",
                            "The Dino",
                            Optional.of(URI.create("https://cdn.example/p.jpg?sig=1"))),
                        Set.of(Capability.PUBLISH, Capability.READ_INSIGHTS),
                        Optional.of(PAGE_TOKEN))),
                List.of()));
    RecordedRequest request = meta.request();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/graph.facebook.com/v26.0/me/accounts");
    assertThat(request.getUrl().queryParameter("fields"))
        .isEqualTo(
            "id,name,access_token,"
                + "instagram_business_account{id,username,name,profile_picture_url},tasks");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer EAABcanary-token");
    assertThat(meta.requests()).as("cursors alone are no next part").isEqualTo(1);
  }

  @Test
  void accounts_onSeveralParts_areReadByTheirCursors() throws InterruptedException {
    meta.says(part("one", linked(1))).says(part("two")).says(list(linked(2), linked(3)));

    assertThat(handles(accounts(REQUIRED))).containsExactly("user1", "user2", "user3");

    assertThat(meta.request().getUrl().queryParameterNames())
        .doesNotContain("after", "access_token");
    assertThat(meta.request().getUrl().queryParameter("after")).isEqualTo("one");
    HttpUrl last = meta.request().getUrl();
    assertThat(last.encodedPath()).isEqualTo("/graph.facebook.com/v26.0/me/accounts");
    assertThat(last.queryParameter("after")).isEqualTo("two");
    assertThat(last.queryParameterNames()).doesNotContain("access_token");
  }

  @Test
  void accounts_onAnEndlessList_areUnavailableRatherThanHalf() {
    for (int i = 0; i < InstagramLimits.MOST_PARTS; i++) {
      meta.says(part("again", linked(1)));
    }

    assertThat(errorOf(() -> accounts(REQUIRED))).isInstanceOf(PlatformError.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[],\"paging\":{\"next\":\"https://nowhere.example/\"}}",
        "{\"data\":[null]}",
        "{\"data\":[{\"name\":\"no id\"}]}",
        "{\"data\":[{\"id\":\"1\",\"instagram_business_account\":{\"id\":\"17\"}}]}",
        "{\"data\":[{\"id\":\"1\",\"access_token\":\"two words\"}]}",
        "{\"data\":{}}"
      })
  void accounts_onAListThatCannotBeRead_areUnavailableRatherThanNone(String answer) {
    meta.saysTimes(ReadRetry.TRIES, 200, answer);

    assertThat(errorOf(() -> accounts(REQUIRED))).isInstanceOf(PlatformError.Unavailable.class);
  }

  @Test
  void accounts_withIdsAsNumbersAndWhatNobodyKnows_areRead() {
    meta.says(
        """
        {"data":[{"id":134895793791914,"name":null,"access_token":null,"tasks":["MANAGE",null,"NEW"],
          "new":{"a":[1]},
          "instagram_business_account":{"id":17841405822304917,"username":"m","name":null}}]}
        """);

    assertThat(accounts(REQUIRED).eligible())
        .containsExactly(
            new EligibleAccount(
                new PlatformAccount("17841405822304917", "m", "", Optional.empty()),
                Set.of(Capability.PUBLISH),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "MANAGE, PUBLISH READ_INSIGHTS",
    "PROFILE_PLUS_FULL_CONTROL, PUBLISH READ_INSIGHTS",
    "CREATE_CONTENT, PUBLISH",
    "PROFILE_PLUS_CREATE_CONTENT, PUBLISH",
    "ANALYZE, READ_INSIGHTS",
    "PROFILE_PLUS_ANALYZE, READ_INSIGHTS",
  })
  void accounts_byThePersonsTasksOnThePage_canBeUsedForAsMuch(String task, String capabilities) {
    meta.says(list(page(1, account(1) + ",\"tasks\":[\"ADVERTISE\",\"" + task + "\"]")));

    assertThat(accounts(WITH_INSIGHTS).eligible())
        .singleElement()
        .satisfies(
            eligible ->
                assertThat(eligible.capabilities())
                    .extracting(Capability::name)
                    .containsExactlyInAnyOrder(capabilities.split(" ")));
  }

  @Test
  void accounts_whenMetaDoesNotTellTheTasks_canBeUsedForWhatThePermissionsAllow() {
    meta.says(list(page(1, account(1))));

    assertThat(accounts(REQUIRED).eligible())
        .extracting(EligibleAccount::capabilities)
        .containsExactly(Set.of(Capability.PUBLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"ADVERTISE\"]", "[\"ANALYZE\"]"})
  void accounts_withTasksThatAllowNothing_areAnObstacle(String tasks) {
    meta.says(list(page(1, account(1) + ",\"tasks\":" + tasks)));

    Accounts accounts = accounts(REQUIRED);

    assertThat(accounts.eligible()).isEmpty();
    assertThat(accounts.obstacles())
        .containsExactly(
            new Obstacle(
                "The Page \"Page 1\"",
                "Your tasks on it do not allow to publish to @user1.",
                "Let somebody with full control of the Page give you access to its content (Page"
                    + " settings > Page access). Then connect again."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|No professional Instagram account is linked to it.",
        ",\"granular_scopes\":[{\"scope\":\"instagram_basic\"}]"
            + "|No professional Instagram account is linked to it.",
        ",\"granular_scopes\":[{\"scope\":\"instagram_basic\",\"target_ids\":[\"17\"]},null]"
            + "|No professional Instagram account is linked to it, or you did not allow this app to"
            + " use it."
      })
  void accounts_whereAPageHasNone_tellHowToLinkOne(String token, String problem) {
    meta.says(list(linked(1), page(2, ""), page(3, ",\"instagram_business_account\":null")))
        .inspects(token);

    Accounts accounts = accounts(REQUIRED);

    assertThat(handles(accounts)).containsExactly("user1");
    assertThat(accounts.obstacles())
        .extracting(Obstacle::subject)
        .containsExactly("The Page \"Page 2\"", "The Page \"Page 3\"");
    assertThat(accounts.obstacles()).extracting(Obstacle::problem).containsOnly(problem);
    assertThat(accounts.obstacles())
        .allSatisfy(
            obstacle ->
                assertThat(obstacle.remedy())
                    .contains(
                        "Switch to professional account",
                        "Business or Creator",
                        "Linked accounts > Instagram"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|There is none on which you have a role.|Create a Facebook Page",
        ",\"granular_scopes\":[{\"scope\":\"pages_show_list\",\"target_ids\":[]}]"
            + "|You did not allow this app to use any Page that it can reach.|tick the Page"
      })
  void accounts_withoutAnyPage_areAnObstacle(String token, String problem, String remedy) {
    meta.says(list()).inspects(token);

    assertThat(accounts(REQUIRED).obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.subject()).isEqualTo("Your Facebook Pages");
              assertThat(obstacle.problem()).isEqualTo(problem);
              assertThat(obstacle.remedy()).contains(remedy);
            });
  }

  @Test
  void accounts_ofADeadToken_areNotAuthorized() {
    meta.says(400, "{\"error\":{\"code\":190,\"error_subcode\":460,\"message\":\"x\"}}");

    assertThat(errorOf(() -> accounts(REQUIRED))).isInstanceOf(PlatformError.NotAuthorized.class);
  }
}
