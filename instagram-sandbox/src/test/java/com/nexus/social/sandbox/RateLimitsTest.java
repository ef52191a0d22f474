package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.GROUP;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.world.RateLimits;
import com.nexus.social.sandbox.world.RateLimits.UsageHeader;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitsTest {
  private static final String APP_USAGE = "x-app-usage";
  private static final String USE_CASE_USAGE = "x-business-use-case-usage";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void usage_ofAnAccount_isToldUnderItsIdAndItsOwners() {
    Answer answer = facebook().get(facebook().token(), "/" + ROASTERY);

    RunningSandbox.assertSame(
        Answer.parse(answer.header(USE_CASE_USAGE)),
        """
        {"%s":[{"type":"instagram","call_count":1,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}],
         "%s":[{"type":"instagram","call_count":1,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}]}
        """
            .formatted(ROASTERY, GROUP));
    assertThat(answer.headers().firstValue(APP_USAGE)).isEmpty();
  }

  @Test
  void usage_ofTheApp_isToldInPercent() {
    limit(limits -> limits.withAppCallsPerHour(100));
    String token = facebook().token();
    for (int i = 0; i < 27; i++) facebook().get(token, "/me");

    Answer answer = facebook().get(token, "/me");

    RunningSandbox.assertSame(
        Answer.parse(answer.header(APP_USAGE)),
        "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}");
    assertThat(answer.headers().firstValue(USE_CASE_USAGE)).isEmpty();
  }

  @Test
  void account_calledTooOften_isRefusedWordForWord() {
    limit(limits -> limits.withInstagram(UseCase.calls(2)));
    String token = sandbox.token(COFFEE);
    sandbox.get(token, "/me").ok();
    assertThat(regainMinutes(sandbox.get(token, "/me"), COFFEE)).isEqualTo(1_440);

    Answer refused = sandbox.get(token, "/me");

    assertThat(refused.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        refused.error(),
        """
        {"error":{"message":"(#80002) There have been too many calls to this Instagram account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.","type":"OAuthException","code":80002}}
        """);
    assertThat(sandbox.get(sandbox.token(MIRA), "/me").status()).isEqualTo(200);
  }

  @Test
  void block_endsWhenTheDayHasRolledOn() {
    limit(limits -> limits.withInstagram(UseCase.calls(2)));
    String token = sandbox.token(COFFEE);
    sandbox.get(token, "/me").ok();
    sandbox.control().advance(Duration.ofHours(6));
    Answer last = sandbox.get(token, "/me");

    assertThat(regainMinutes(last, COFFEE)).isEqualTo(18 * 60);
    sandbox.control().advance(Duration.ofHours(18));
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void callingOn_whileBlocked_putsTheEndOff() {
    limit(limits -> limits.withInstagram(UseCase.calls(2)));
    String token = sandbox.token(COFFEE);
    sandbox.get(token, "/me").ok();
    sandbox.get(token, "/me").ok();
    sandbox.control().advance(Duration.ofHours(23));
    assertThat(regainMinutes(sandbox.get(token, "/me"), COFFEE)).isEqualTo(60);
    Answer again = sandbox.get(token, "/me");
    assertThat(regainMinutes(again, COFFEE)).isEqualTo(24 * 60);

    sandbox.control().advance(Duration.ofHours(1));

    assertThat(sandbox.get(token, "/me").code()).isEqualTo("80002");
    sandbox.control().advance(Duration.ofHours(24));
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void refusedCall_hasNoEffect() {
    limit(limits -> limits.withInstagram(UseCase.calls(1)));
    String token = sandbox.token(COFFEE);
    String container =
        sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).text("id");
    sandbox.control().advance(Duration.ofSeconds(1));

    assertThat(sandbox.post(token, "/me/media_publish", "creation_id", container).code())
        .isEqualTo("80002");
    assertThat(sandbox.control().posts(COFFEE)).isEmpty();
  }

  @Test
  void app_callingTooOften_isRefusedWordForWord() {
    limit(limits -> limits.withAppCallsPerHour(1));
    String token = facebook().token();
    facebook().get(token, "/me");

    Answer refused = facebook().get(token, "/me");

    assertThat(refused.status()).isEqualTo(403);
    RunningSandbox.assertSame(
        refused.error(),
        """
        {"error":{"message":"(#4) Application request limit reached","type":"OAuthException","is_transient":true,"code":4}}
        """);
    assertThat(facebook().get(token, "/" + COFFEE).status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofHours(1));
    assertThat(facebook().get(token, "/me").headers().firstValue(APP_USAGE)).isPresent();
  }

  @Test
  void person_callingTooOften_isRefused() {
    limit(limits -> limits.withUserCallsPerHour(1));
    String token = facebook().token();
    facebook().get(token, "/me");

    Answer refused = facebook().get(token, "/me");

    assertThat(refused.code()).isEqualTo("17/2446079");
    assertThat(refused.message()).isEqualTo("(#17) User request limit reached");
  }

  @Test
  void page_calledTooOften_isRefusedAccordingToTheToken() {
    limit(limits -> limits.withPages(UseCase.calls(1)));
    String ofPage = facebook().pageToken(COFFEE_PAGE);
    Answer first = facebook().get(ofPage, "/" + COFFEE_PAGE);

    assertThat(
            Answer.parse(first.header(USE_CASE_USAGE)).at("/" + COFFEE_PAGE + "/0/type").asText())
        .isEqualTo("pages");
    assertThat(facebook().get(ofPage, "/" + COFFEE_PAGE).code()).isEqualTo("80001");
    assertThat(facebook().get(facebook().token(), "/" + COFFEE_PAGE).message())
        .isEqualTo("(#32) Page request limit reached");
  }

  @Test
  void account_calledTooFast_isRefusedForAMinute() {
    limit(limits -> limits.withAccountCallsPerMinute(1));
    String token = sandbox.token(COFFEE);
    sandbox.get(token, "/me").ok();

    Answer refused = sandbox.get(token, "/me");

    assertThat(refused.code()).isEqualTo("613");
    assertThat(refused.message())
        .isEqualTo("(#613) Calls to this api have exceeded the rate limit.");
    sandbox.control().advance(Duration.ofMinutes(1));
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void limitsOfMeta_growWithImpressions() {
    UseCase useCase = RateLimits.ofMeta(Map.of(COFFEE, 25L), 7).instagram();

    assertThat(useCase.callsPerDay(COFFEE)).isEqualTo(120_000);
    assertThat(useCase.callsPerDay(MIRA)).isEqualTo(48_000);
    assertThat(RateLimits.ofMeta(Map.of(), 7).appCallsPerHour()).isEqualTo(1_400);
  }

  @Test
  void malformedHeader_isNoJson() {
    limit(limits -> limits.withHeader(UsageHeader.MALFORMED));

    String header = sandbox.get(sandbox.token(COFFEE), "/me").header(USE_CASE_USAGE);

    assertThat(header).startsWith("{\"" + COFFEE + "\":[{").doesNotContain("}");
  }

  @Test
  void absentHeader_isAbsent() {
    limit(limits -> limits.withHeader(UsageHeader.ABSENT));

    Answer answer = sandbox.get(sandbox.token(COFFEE), "/me");

    assertThat(answer.headers().firstValue(USE_CASE_USAGE)).isEmpty();
  }

  @Test
  void dialogsAndExchanges_areNotCounted() {
    limit(limits -> limits.withAppCallsPerHour(0).withInstagram(UseCase.calls(0)));

    assertThat(new LoginSteps(sandbox).shortLived(COFFEE, RunningSandbox.BASIC)).startsWith("IGAA");
  }

  private FacebookCaller facebook() {
    return new FacebookCaller(sandbox);
  }

  private void limit(UnaryOperator<RateLimits> change) {
    sandbox
        .control()
        .change(behaviour -> behaviour.withRateLimits(change.apply(behaviour.rateLimits())));
  }

  private static int regainMinutes(Answer answer, String accountId) {
    return Answer.parse(answer.header(USE_CASE_USAGE))
        .at("/" + accountId + "/0/estimated_time_to_regain_access")
        .asInt(-1);
  }
}
