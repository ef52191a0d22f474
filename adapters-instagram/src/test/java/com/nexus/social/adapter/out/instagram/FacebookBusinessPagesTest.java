package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.error.Obstacle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookBusinessPagesTest {
  private static final String NO_MORE = "{\"data\":[]}";
  private static final String BUSINESSES =
      "{\"data\":[{\"id\":\"501\",\"name\":\"Nexus Group\"},{\"id\":\"502\"}]}";

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.facebookLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  private Accounts accounts() {
    return authorizer.accounts(FACEBOOK_TOKEN, Set.copyOf(LoginScopes.OF_FACEBOOK.requested()));
  }

  private static String pages(int... numbers) {
    StringBuilder pages = new StringBuilder();
    for (int number : numbers) {
      pages
          .append(pages.isEmpty() ? "" : ",")
          .append(
              """
              {"id":"%d","name":"Page %d","access_token":"EAABcanary-page%d",
               "instagram_business_account":{"id":"1784%d","username":"user%d"}}\
              """
                  .formatted(number, number, number, number, number));
    }
    return "{\"data\":[" + pages + "]}";
  }

  private static List<String> handles(Accounts accounts) {
    return accounts.eligible().stream().map(each -> each.account().handle()).toList();
  }

  @Test
  void accounts_ofBusinesses_areFoundBesideThePersonsOwn() throws InterruptedException {
    meta.says(pages(1))
        .says(BUSINESSES)
        .says(pages(2, 1))
        .says(pages(3))
        .says(pages(2))
        .says(NO_MORE);

    Accounts accounts = accounts();

    assertThat(handles(accounts)).as("each once").containsExactly("user1", "user2", "user3");
    assertThat(accounts.obstacles()).isEmpty();
    assertThat(accounts.complete()).isTrue();
    assertThat(List.of(path(), path(), path(), path(), path(), path()))
        .containsExactly(
            "/me/accounts",
            "/me/businesses",
            "/501/owned_pages",
            "/501/client_pages",
            "/502/owned_pages",
            "/502/client_pages");
  }

  private String path() throws InterruptedException {
    return meta.request().getUrl().encodedPath().replace("/graph.facebook.com/v26.0", "");
  }

  @Test
  void accounts_withoutThePermission_areNotLookedForInBusinesses() {
    meta.says(pages(1));

    authorizer.accounts(FACEBOOK_TOKEN, Set.copyOf(LoginScopes.OF_FACEBOOK.required()));

    assertThat(meta.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":200,\"message\":\"(#200) Requires business_management permission\"}}",
        "{\"error\":{\"code\":3,\"message\":\"capability\"}}",
        "{\"error\":{\"code\":100,\"message\":\"(#100) Tried accessing nonexisting field\"}}"
      })
  void accounts_whenMetaDoesNotShowTheBusinesses_areThePersonsOwn(String refusal) {
    meta.says(pages(1)).says(400, refusal);

    Accounts accounts = accounts();

    assertThat(handles(accounts)).containsExactly("user1");
    assertThat(accounts.obstacles())
        .extracting(Obstacle::subject)
        .containsExactly("Your business portfolios");
    assertThat(accounts.complete()).isFalse();
  }

  @Test
  void accounts_whenMetaDoesNotShowOneBusiness_areThoseOfTheOthers() {
    meta.says(pages(1))
        .says(BUSINESSES)
        .says(403, "{\"error\":{\"code\":10,\"message\":\"(#10) no\"}}")
        .says(pages(4))
        .says(NO_MORE);

    Accounts accounts = accounts();

    assertThat(handles(accounts)).containsExactly("user1", "user4");
    assertThat(accounts.obstacles())
        .extracting(Obstacle::subject)
        .containsExactly("The business portfolio \"Nexus Group\"");
    assertThat(accounts.complete()).isFalse();
  }

  @Test
  void accounts_whenMetaDoesNotAnswerForABusiness_areNotTakenToBeAll() {
    meta.says(pages(1))
        .says(BUSINESSES)
        .saysTimes(ReadRetry.TRIES, 502, "<html>Bad Gateway</html>")
        .says(pages(4))
        .says(NO_MORE);

    Accounts accounts = accounts();

    assertThat(handles(accounts)).containsExactly("user1", "user4");
    assertThat(accounts.complete()).as("an account behind it must not seem to be lost").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":4}}",
        "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"does not exist\"}}"
      })
  void accounts_whenTheBusinessesCannotBeSeenNow_areThePersonsOwnAndNotAll(String answer) {
    meta.says(pages(1)).saysTimes(ReadRetry.TRIES, 400, answer);

    assertThat(handles(accounts())).containsExactly("user1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error\":{\"code\":4}}", "{\"error\":{\"code\":80002}}"})
  void accounts_whenNothingWasFoundAndMetaDoesNotSay_areNotNone(String limit) {
    meta.says(NO_MORE).says(400, limit);

    assertThat(errorOf(this::accounts)).isInstanceOf(PlatformError.Throttled.class);
  }

  @Test
  void accounts_ofABusinessWhosePagesThePersonHasNoTaskOn_areAnObstacle() {
    meta.says(pages(1))
        .says("{\"data\":[{\"id\":\"501\"}]}")
        .says(pages(2).replace("\"access_token\":\"EAABcanary-page2\",", ""))
        .says(NO_MORE);

    Accounts accounts = accounts();

    assertThat(handles(accounts)).containsExactly("user1");
    assertThat(accounts.obstacles())
        .extracting(Obstacle::problem)
        .containsExactly("Your tasks on it do not allow to publish to @user2.");
    assertThat(accounts.complete()).isTrue();
  }

  @Test
  void accounts_ofBusinesses_areAskedForWithoutTasks() throws InterruptedException {
    meta.says(pages(1)).says("{\"data\":[{\"id\":\"501\"}]}").says(NO_MORE).says(NO_MORE);

    accounts();

    assertThat(meta.request().getUrl().queryParameter("fields")).endsWith(",tasks");
    meta.request();
    for (int i = 0; i < 2; i++) {
      assertThat(meta.request().getUrl().queryParameter("fields"))
          .contains("access_token")
          .doesNotContain("tasks");
    }
  }

  @Test
  void accounts_whenTheTokenDiesAtTheBusinesses_areNotAuthorized() {
    meta.says(pages(1)).says(400, "{\"error\":{\"code\":190,\"error_subcode\":458}}");

    assertThat(errorOf(this::accounts)).isInstanceOf(PlatformError.NotAuthorized.class);
  }
}
