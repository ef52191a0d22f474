package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nexus.social.sandbox.compliance.SentCallback;
import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTest {
  private static final String CONFIRMATION =
      "{\"url\":\"https://app/deletion?id=abc123\",\"confirmation_code\":\"abc123\"}";

  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(
          SandboxSettings.defaults()
              .withClock(InstantSource.fixed(Instant.ofEpochSecond(1_760_000_000)))
              .withApp("168052521", "secret123")
              .withInstagramApp("990602627938098", "another secret"));

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final CallbackApp app = new CallbackApp();

  @AfterEach
  void stopApp() {
    app.close();
  }

  @Test
  void removingTheApp_onFacebook_tellsIt() {
    listen();
    facebook.token();

    Optional<SentCallback> told = sandbox.control().revoke(PERSON);

    assertThat(told)
        .contains(
            new SentCallback(
                SentCallback.Kind.DEAUTHORIZE,
                app.uri("/deauthorize"),
                PERSON,
                Instant.ofEpochSecond(1_760_000_000),
                new Outcome.Accepted()));
    assertThat(sandbox.control().callbacks()).containsExactly(told.orElseThrow());
    CallbackApp.Received received = app.received();
    assertThat(received.path()).isEqualTo("/deauthorize");
    assertThat(received.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(received.payload("secret123").toString())
        .isEqualTo(
            "{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1760000000,\"user_id\":\""
                + PERSON
                + "\"}");
  }

  @Test
  void removingTheApp_onInstagram_isSignedWithTheOtherSecretAndForTheOtherId() {
    listen();
    sandbox.token(COFFEE);

    sandbox.control().revoke(COFFEE);

    assertThat(app.received().payload("another secret").get("user_id").asText())
        .isEqualTo("27640875392278831");
  }

  @Test
  void appThatGivesUpItsPermissions_isToldToo() {
    listen();

    facebook.delete(facebook.token(), "/me/permissions").ok();

    assertThat(app.received().path()).isEqualTo("/deauthorize");
  }

  @Test
  void appWithoutAnAddress_isNotTold() {
    facebook.token();

    assertThat(sandbox.control().revoke(PERSON)).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> sandbox.control().requestDataDeletion(PERSON))
        .withMessage("The app gave no address for data deletion");
  }

  @Test
  void deletion_isConfirmedWithACodeAndAPage() {
    listen();
    app.answering(200, CONFIRMATION);
    facebook.token();
    sandbox.control().revoke(PERSON);

    SentCallback told = sandbox.control().requestDataDeletion(PERSON);

    assertThat(told.kind()).isEqualTo(SentCallback.Kind.DATA_DELETION);
    assertThat(told.outcome())
        .isEqualTo(new Outcome.Confirmed(URI.create("https://app/deletion?id=abc123"), "abc123"));
    app.received();
    assertThat(app.received().path()).isEqualTo("/deletion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {}               | It answered with status 500",
        "200 | <html>           | Its answer is not JSON",
        "200 | []               | Its confirmation_code is not made of letters and digits",
        "200 | {\"url\":\"https://app/x\",\"confirmation_code\":\"a-b\"} | Its confirmation_code is"
            + " not made of letters and digits",
        "200 | {\"url\":\"/x\",\"confirmation_code\":\"ab\"} | Its url is not the address of a"
            + " page",
      })
  void wrongAnswer_toADeletion_isSaidToBeWrong(int status, String body, String problem) {
    facebook.token();
    sandbox.control().revoke(PERSON);
    listen();
    app.answering(status, body);

    assertThat(sandbox.control().requestDataDeletion(PERSON).outcome())
        .isEqualTo(new Outcome.Failed(problem));
  }

  @Test
  void appThatIsNotThere_isSaidToBeUnreached() {
    facebook.token();
    listen();
    app.close();

    assertThat(sandbox.control().revoke(PERSON).orElseThrow().outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.problem()).startsWith("It was not reached: "));
  }

  @Test
  void deletion_comesAfterRemoval() {
    listen();
    facebook.token();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.control().requestDataDeletion(PERSON))
        .withMessageContaining("must remove the app first");
    sandbox.control().revoke(PERSON);
    facebook.token();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.control().requestDataDeletion(PERSON));
  }

  @Test
  void person_removesTheAppOnAPage() {
    listen();
    app.answering(200, CONFIRMATION);
    String token = facebook.token();
    URI base = sandbox.running().baseUri();
    assertThat(sandbox.http().get(base, "/apps").body())
        .contains("Mira Novak on Facebook", "instagram_basic", "Remove");

    assertThat(sandbox.http().post(base, "/apps/remove", "grant", "FACEBOOK:" + PERSON).status())
        .isEqualTo(302);
    assertThat(facebook.get(token, "/me").code()).isEqualTo("190/458");
    sandbox.http().post(base, "/apps/delete-data", "grant", "FACEBOOK:" + PERSON);

    assertThat(sandbox.http().get(base, "/apps").body())
        .contains("You removed it", "confirmed as abc123, see https://app/deletion");
  }

  @Test
  void pageOfApps_offersNoRequestThatTheAppDoesNotTake() {
    facebook.token();
    sandbox.control().revoke(PERSON);

    assertThat(sandbox.http().get(sandbox.running().baseUri(), "/apps").body())
        .contains("It gave no address for asking it")
        .doesNotContain("Send request");
  }

  @Test
  void pageOfApps_isEmptyAtFirst() {
    assertThat(sandbox.http().get(sandbox.running().baseUri(), "/apps").body())
        .contains("Nobody let Nexus in yet.");
  }

  private void listen() {
    sandbox
        .control()
        .change(
            behaviour ->
                behaviour.withCallbacks(
                    new Callbacks(app.uri("/deauthorize"), app.uri("/deletion"))));
  }
}
