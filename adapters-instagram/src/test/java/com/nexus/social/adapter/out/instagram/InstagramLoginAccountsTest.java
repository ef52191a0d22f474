package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramLoginAccountsTest {
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
  void accounts_ofAToken_areTheProfessionalOneThatItIsFor() throws InterruptedException {
    meta.says(ME);

    Accounts accounts =
        authorizer.accounts(ScriptedMeta.TOKEN, Set.copyOf(LoginScopes.OF_INSTAGRAM.requested()));

    assertThat(accounts.eligible())
        .containsExactly(
            new EligibleAccount(
                new PlatformAccount(
                    "17841405822304914",
                    "metricsaurus",
                    "Metricsaurus",
                    Optional.of(URI.create("https://cdn.example/p.jpg?sig=1"))),
                Set.of(Capability.PUBLISH, Capability.READ_INSIGHTS),
                Optional.empty()));
    assertThat(accounts.obstacles()).isEmpty();
    RecordedRequest me = meta.request();
    assertThat(me.getTarget()).startsWith("/graph.instagram.com/v26.0/me?fields=id,user_id,");
    assertThat(me.getHeaders().get("Authorization")).isEqualTo("Bearer IGAAcanary-token");
  }

  @Test
  void accounts_withoutThePermissionForInsights_canBePublishedToOnly() {
    meta.says(ME);

    assertThat(accounts().eligible())
        .extracting(EligibleAccount::capabilities)
        .containsExactly(Set.of(Capability.PUBLISH));
  }

  @Test
  void accounts_asTheDocumentationShowsThem_areReadAllTheSame() {
    meta.says("{\"data\":[" + ME + "]}");

    assertThat(accounts().find("17841405822304914")).isPresent();
  }

  @Test
  void accounts_withAnIdAsALargeNumber_keepEveryDigit() {
    meta.says("{\"user_id\":17841405822304917,\"username\":\"metricsaurus\"}");

    assertThat(accounts().find("17841405822304917")).isPresent();
  }

  @Test
  void accounts_whenOnlyTheAppScopedIdIsGiven_doNotTakeItForTheAccount() {
    meta.saysTimes(ReadRetry.TRIES, 200, "{\"id\":\"2764\",\"username\":\"m\"}");

    assertThat(errorOf(this::accounts)).isInstanceOf(PlatformError.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PERSONAL", "personal"})
  void accounts_ofAPersonalAccount_tellHowToSwitchIt(String type) {
    meta.says(ME.replace("BUSINESS", type));

    Accounts accounts = accounts();

    assertThat(accounts.eligible()).isEmpty();
    assertThat(accounts.obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.subject()).isEqualTo("@metricsaurus");
              assertThat(obstacle.problem()).contains("personal account");
              assertThat(obstacle.remedy())
                  .contains("Switch to professional account", "Business or Creator");
            });
  }

  @Test
  void accounts_ofAnAccountThatTurnedPersonal_tellHowToSwitchItBack() {
    meta.says(
        403, "{\"error\":{\"code\":10,\"message\":\"The user is not an Instagram Business\"}}");

    assertThat(accounts().obstacles())
        .singleElement()
        .satisfies(
            obstacle -> assertThat(obstacle.remedy()).contains("Switch to professional account"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Media_Creator", "MEDIA_CREATOR", "Business", "SOMETHING_NEW"})
  void accounts_ofAnyOtherKind_canBeConnected(String type) {
    meta.says(ME.replace("BUSINESS", type));

    assertThat(accounts().eligible()).hasSize(1);
  }

  private Accounts accounts() {
    return authorizer.accounts(ScriptedMeta.TOKEN, Set.copyOf(LoginScopes.OF_INSTAGRAM.required()));
  }
}
