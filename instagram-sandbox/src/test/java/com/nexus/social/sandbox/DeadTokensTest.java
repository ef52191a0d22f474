package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Grant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadTokensTest {
  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(RunningSandbox.standingStill().withApp("168052521", "secret"));

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  static Stream<Arguments> deaths() {
    return Stream.of(
        death(SandboxControl::revoke, 458, "The user has not authorized application 168052521."),
        death(
            (control, subject) -> control.hold(subject, Grant.Hold.CHECKPOINT),
            459,
            "You cannot access the app till you log in to www.facebook.com and follow the"
                + " instructions given."),
        death(
            SandboxControl::changePassword,
            460,
            "The session has been invalidated because the user changed their password or Facebook"
                + " has changed the session for security reasons."),
        death(
            (control, subject) -> control.hold(subject, Grant.Hold.UNCONFIRMED),
            464,
            "Sessions for the user are not allowed because the user is not a confirmed user."));
  }

  private static Arguments death(
      BiConsumer<SandboxControl, String> cause, int subcode, String message) {
    return Arguments.of(cause, subcode, message);
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void tokensOfFacebook_sayWhyTheyDied(
      BiConsumer<SandboxControl, String> cause, int subcode, String message) {
    String person = facebook.token();
    String page = facebook.pageToken(COFFEE_PAGE);
    cause.accept(sandbox.control(), PERSON);

    for (String token : new String[] {person, page}) {
      Answer answer = facebook.get(token, "/me");
      assertThat(answer.status()).isEqualTo(400);
      RunningSandbox.assertSame(answer.error(), error(message, subcode));
      assertThat(answer.header("WWW-Authenticate")).contains("\"invalid_token\"");
    }
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void tokensOfInstagram_sayZero(
      BiConsumer<SandboxControl, String> cause, int subcode, String message) {
    String token = sandbox.token(COFFEE);
    String other = facebook.token();
    cause.accept(sandbox.control(), COFFEE);

    RunningSandbox.assertSame(sandbox.get(token, "/me").error(), error(message, 0));
    assertThat(facebook.get(other, "/me").status()).as("subcode %s", subcode).isEqualTo(200);
  }

  private static String error(String message, int subcode) {
    return """
    {"error":{"message":"Error validating access token: %s","type":"OAuthException","code":190,"error_subcode":%d}}
    """
        .formatted(message, subcode);
  }

  /** A real message of December 2015, word for word. */
  @Test
  void expiredToken_isRefusedWithTheTimesInIt() {
    Instant end = Instant.parse("2015-12-10T12:00:00Z");
    Duration life = Duration.ofSeconds(5_183_944);
    SandboxSettings then =
        SandboxSettings.defaults().withClock(InstantSource.fixed(end.minus(life)));
    try (InstagramSandbox past = InstagramSandbox.start(then)) {
      String token = past.control().issueFacebookToken("pages_show_list");
      past.control().advance(life.plusSeconds(16 * 3_600 + 23 * 60 + 54));

      RunningSandbox.assertSame(
          sandbox.http().get(past.hosts().graph(), "/me", "access_token", token).error(),
          error(
              "Session has expired on Thursday, 10-Dec-15 04:00:00 PST. The current time is"
                  + " Thursday, 10-Dec-15 20:23:54 PST.",
              463));
    }
  }

  @Test
  void heldToken_worksAgain_whenThePersonDidWhatTheyWereHeldFor() {
    String token = facebook.token();
    sandbox.control().hold(PERSON, Grant.Hold.CHECKPOINT);
    assertThat(facebook.get(token, "/me").code()).isEqualTo("190/459");

    sandbox.control().release(PERSON);

    assertThat(facebook.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void onePermission_isRemovedAndTheTokenLivesOn() {
    String token = sandbox.token(COFFEE);
    sandbox.control().removePermission(COFFEE, PUBLISH);

    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("10");
    sandbox.control().removePermission(COFFEE, BASIC);
    assertThat(sandbox.get(token, "/me").code()).isEqualTo("10");
  }

  @Test
  void account_turnsPersonalAndBack() {
    String token = sandbox.token(COFFEE);
    sandbox.control().changeType(COFFEE, AccountType.PERSONAL);
    assertThat(sandbox.get(token, "/me").message())
        .isEqualTo("(#10) The user is not an Instagram Business");

    sandbox.control().changeType(COFFEE, AccountType.MEDIA_CREATOR);

    assertThat(sandbox.get(token, "/me", "fields", "account_type").text("account_type"))
        .isEqualTo("MEDIA_CREATOR");
  }

  @Test
  void whoeverNeverLetTheAppIn_cannotBeActedOn() {
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.control().revoke(COFFEE));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.control().release("1"));
  }
}
