package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;

import com.nexus.social.sandbox.world.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstagramLoginSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final LoginSteps login = new LoginSteps(sandbox);

  @SampleTest("instagram-login/allowed")
  void consent(Sample sample) {
    sample.isShownBy(login.dialog("state", "opaque").allow(COFFEE, BASIC));
  }

  @SampleTest("instagram-login/denied")
  void denial(Sample sample) {
    sample.isShownBy(login.dialog("state", "opaque").deny());
  }

  @SampleTest("instagram-login/code-exchange")
  void code_becomesAToken(Sample sample) {
    sample.isShownBy(login.exchange(code()));
  }

  @SampleTest("instagram-login/code-exchange-of-the-page")
  void code_becomesAToken_asThePageHasIt(Sample sample) {
    sandbox
        .control()
        .change(
            behaviour ->
                behaviour.withQuirks(
                    Quirk.NESTED_EXCHANGE, Quirk.TEXT_USER_ID, Quirk.TEXT_PERMISSIONS));

    sample.isShownBy(login.exchange(code()));
  }

  @SampleTest("instagram-login/code-unknown")
  void code_thatIsNone(Sample sample) {
    sample.isShownBy(login.exchange("garbage"));
  }

  @SampleTest("instagram-login/code-used")
  void code_thatWasUsed(Sample sample) {
    String code = code();
    login.exchange(code).ok();

    sample.isShownBy(login.exchange(code));
  }

  @SampleTest("instagram-login/code-for-another-address")
  void code_forAnotherAddress(Sample sample) {
    sample.isShownBy(login.exchange(code(), "redirect_uri", LoginSteps.CALLBACK + "/"));
  }

  @SampleTest("instagram-login/wrong-app")
  void exchange_forAnotherApp(Sample sample) {
    sample.isShownBy(login.exchange(code(), "client_id", "1"));
  }

  @SampleTest("instagram-login/long-lived-token")
  void token_isExchanged(Sample sample) {
    sample.isShownBy(
        graph(
            "/access_token",
            "grant_type",
            "ig_exchange_token",
            "client_secret",
            SandboxSettings.DEFAULT_APP_SECRET,
            "access_token",
            login.shortLived(COFFEE, BASIC, PUBLISH)));
  }

  @SampleTest("instagram-login/refreshed-token")
  void token_isRefreshed(Sample sample) {
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofDays(1));

    sample.isShownBy(refresh(token));
  }

  @SampleTest("instagram-login/refreshed-too-early")
  void token_isRefreshedTooEarly(Sample sample) {
    sample.isShownBy(refresh(sandbox.token(COFFEE)));
  }

  /** A real message of December 2025, word for word. */
  @SampleTest("instagram-login/expired-token")
  void token_thatExpired(Sample sample) {
    Instant end = Instant.parse("2025-12-01T19:00:00Z");
    try (InstagramSandbox past =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withClock(InstantSource.fixed(end.minusSeconds(5_183_944))))) {
      String token = past.control().issueToken(COFFEE, BASIC);
      past.control().advance(Duration.ofSeconds(5_183_944).plusSeconds(22 * 3_600 + 55));

      sample.isShownBy(
          sandbox.http().get(past.hosts().instagramGraph(), "/me", "access_token", token));
    }
  }

  @SampleTest("instagram-login/garbage-token")
  void token_thatIsNone(Sample sample) {
    sample.isShownBy(sandbox.get("garbage", "/me"));
  }

  private String code() {
    return login.code(COFFEE, BASIC, PUBLISH);
  }

  private Answer refresh(String token) {
    return graph("/refresh_access_token", "grant_type", "ig_refresh_token", "access_token", token);
  }

  private Answer graph(String path, String... parameters) {
    return sandbox.http().get(sandbox.graph(), path, parameters);
  }
}
