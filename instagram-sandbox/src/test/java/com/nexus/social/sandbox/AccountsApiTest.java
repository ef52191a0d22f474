package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsApiTest {
  private static final String SCOPES = BASIC + "," + PUBLISH;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final ControlCaller api = new ControlCaller(sandbox);

  @Test
  void tenThousandAccounts_areMadeInOneCall_eachWithATokenOfItsOwn() {
    JsonNode made =
        api.post("/accounts/many", "prefix", "crowd.", "count", "10000", "scopes", SCOPES).ok();

    Set<String> tokens = new HashSet<>();
    made.forEach(account -> tokens.add(account.get("token").asText()));
    assertThat(tokens).hasSize(10_000);
    JsonNode last = made.get(9_999);
    assertThat(last.get("username").asText()).isEqualTo("crowd.10000");
    Answer me = sandbox.get(last.get("token").asText(), "/me", "fields", "user_id,username");
    assertThat(me.text("username")).isEqualTo("crowd.10000");
    assertThat(me.text("user_id")).isEqualTo(last.get("id").asText());
    sandbox.published(last.get("token").asText(), "One of many");
    assertThat(sandbox.control().posts(last.get("id").asText())).hasSize(1);
  }

  @Test
  void manyAccounts_areMadeInProcess_unlessANameIsTaken() {
    List<ConnectedAccount> made = sandbox.control().newAccounts("crowd.", 3, BASIC);

    assertThat(made)
        .extracting(ConnectedAccount::username)
        .containsExactly("crowd.1", "crowd.2", "crowd.3");
    assertThat(made.getFirst().toString()).doesNotContain(made.getFirst().token());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.control().newAccounts("crowd.", 2, BASIC))
        .withMessage("There is an account crowd.1");
    assertThat(sandbox.control().accounts()).hasSize(9);
  }

  @Test
  void pages_stayShort_howeverManyAccountsThereAre() {
    sandbox.control().newAccounts("crowd.", 5_000, BASIC);
    ConnectedAccount busy = sandbox.control().newAccounts("busy.", 1, BASIC, PUBLISH).getFirst();
    sandbox.published(busy.token(), "Here");

    String home = sandbox.http().get(sandbox.running().baseUri()).body();
    String dialog = new LoginSteps(sandbox).authorize().body();

    assertThat(home).contains("busy.1", "of 5,007 accounts").hasSizeLessThan(200_000);
    assertThat(dialog).contains("of 5,007 accounts").hasSizeLessThan(200_000);
    assertThat(new LoginSteps(sandbox).code(busy.id(), BASIC)).startsWith("AQ");
  }

  @Test
  void account_isMadeAndDescribed() {
    String id =
        api.post("/accounts", "username", "brand.new", "name", "Brand", "followers", "12")
            .text("id");

    JsonNode changed = api.post("/accounts/" + id, "biography", "New here.", "follows", "3").ok();

    assertThat(changed.get("name").asText()).isEqualTo("Brand");
    assertThat(changed.at("/profile/followers").asInt()).isEqualTo(12);
    assertThat(changed.at("/profile/biography").asText()).isEqualTo("New here.");
    String token = api.post("/tokens", "account", id, "scopes", BASIC).text("token");
    assertThat(sandbox.get(token, "/me", "fields", "name,follows_count").ok().get("follows_count"))
        .hasToString("3");
    assertThat(api.post("/accounts/1", "name", "Nobody").json().get("error").asText())
        .isEqualTo("There is no account 1");
  }

  @Test
  void fate_isGivenToTheNextContainerOfAnyAccount() {
    api.post("/fates", "fate", "timed", "processing", "PT10M").ok();
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "Slow");
    assertThat(status(token, container)).isEqualTo("IN_PROGRESS");

    api.post("/containers/" + container + "/fate", "fate", "expiring", "after", "PT20M").ok();
    assertThat(status(token, container)).isEqualTo("FINISHED");
    sandbox.control().advance(Duration.ofMinutes(20));
    assertThat(status(token, container)).isEqualTo("EXPIRED");
  }

  @Test
  void post_isPutBeforeTheAccountWasProfessional_andAMetricIsRetired() {
    String insights = "instagram_business_manage_insights";
    String token = sandbox.control().issueToken(COFFEE, BASIC, PUBLISH, insights);
    String media = sandbox.published(token, "Old");
    sandbox.control().advance(Duration.ofHours(1));
    sandbox.get(token, "/" + media + "/insights", "metric", "reach").ok();

    api.post("/metrics/reach/retire").ok();
    assertThat(sandbox.get(token, "/" + media + "/insights", "metric", "reach").code())
        .isEqualTo("100");
    sandbox.get(token, "/" + media + "/insights", "metric", "views").ok();
    api.post("/posts/" + media + "/before-professional").ok();
    assertThat(sandbox.get(token, "/" + media + "/insights", "metric", "views").code())
        .isEqualTo("100/2108006");
  }

  @Test
  void limits_followMetasFormula() {
    JsonNode settings =
        api.post("/settings/limits", "daily_users", "7", "impressions", COFFEE + ":25").ok();

    assertThat(settings.at("/rateLimits/appCallsPerHour").asInt()).isEqualTo(1_400);
    assertThat(sandbox.control().behaviour().rateLimits().instagram().callsPerDay(COFFEE))
        .isEqualTo(120_000);
    assertThat(api.form("/settings/limits", "daily_users=7&impressions=x").status()).isEqualTo(400);
  }

  private String status(String token, String container) {
    return sandbox.get(token, "/" + container, "fields", "status_code").text("status_code");
  }
}
