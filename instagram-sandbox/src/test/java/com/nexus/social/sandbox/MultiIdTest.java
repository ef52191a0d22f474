package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiIdTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void objects_areReadById() {
    Answer answer = read("/", COFFEE + "," + MIRA + ",me," + COFFEE, "fields", "name");

    assertThat(answer.ok().toString())
        .isEqualTo(
            """
            {"%s":{"name":"Nexus Coffee","id":"%s"},"%s":{"name":"Mira Novak","id":"%s"},\
            "me":{"name":"Mira Novak","id":"%s"}}\
            """
                .formatted(COFFEE, COFFEE, MIRA, MIRA, PERSON));
  }

  @Test
  void objects_withoutFields_areTheirDefaults() {
    assertThat(read("/", COFFEE).ok().toString())
        .isEqualTo("{\"%s\":{\"id\":\"%s\"}}".formatted(COFFEE, COFFEE));
  }

  @Test
  void edges_areReadById() {
    String ofCoffee = sandbox.published(sandbox.token(COFFEE), "One");
    sandbox.published(sandbox.token(COFFEE), "Two");
    String ofMira = sandbox.published(sandbox.token(MIRA), "Three");

    JsonNode lists = read("/media", COFFEE + "," + MIRA, "limit", "1", "fields", "caption").ok();
    JsonNode next =
        sandbox.http().get(URI.create(lists.at("/" + COFFEE + "/paging/next").asText())).ok();

    assertThat(lists.at("/" + COFFEE + "/data/0/caption").asText()).isEqualTo("Two");
    assertThat(lists.at("/" + MIRA + "/data/0/id").asText()).isEqualTo(ofMira);
    assertThat(next.at("/data/0/id").asText()).isEqualTo(ofCoffee);
  }

  @Test
  void insights_areReadById() {
    String one = sandbox.published(sandbox.token(COFFEE), "One");
    String two = sandbox.published(sandbox.token(MIRA), "Two");
    sandbox.control().setViewers(one, 11);
    sandbox.control().setViewers(two, 22);
    sandbox.control().advance(Duration.ofDays(1));

    JsonNode insights = read("/insights", one + "," + two, "metric", "reach").ok();

    assertThat(insights.at("/" + one + "/data/0/values/0/value").asInt()).isEqualTo(11);
    assertThat(insights.at("/" + two + "/data/0/id").asText())
        .isEqualTo(two + "/insights/reach/lifetime");
    assertThat(insights.at("/" + two + "/data/0/values/0/value").asInt()).isEqualTo(22);
  }

  @Test
  void everyId_isLoggedAndCounts() {
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(1))));

    Answer first = read("/", COFFEE + "," + MIRA);

    assertThat(first.status()).isEqualTo(200);
    JsonNode usage = Answer.parse(first.header("x-business-use-case-usage"));
    assertThat(usage.at("/" + COFFEE + "/0/call_count").asInt()).isEqualTo(100);
    assertThat(usage.at("/" + MIRA + "/0/call_count").asInt()).isEqualTo(100);
    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::kind)
        .containsExactly(CallKind.MULTI_ID, CallKind.GET_ACCOUNT, CallKind.GET_ACCOUNT);
    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::accountId)
        .containsExactly(null, COFFEE, MIRA);
    assertThat(read("/", COFFEE).code()).isEqualTo("80002");
    sandbox.control().advance(Duration.ofDays(1));
    assertThat(read("/", COFFEE).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"nobody, 803", "18099999999999999, 100/33"})
  void oneUnknownId_failsAll(String id, String code) {
    Answer refused = read("/", COFFEE + "," + id);

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.message()).contains(id);
  }

  @Test
  void oneFieldThatOneDoesNotHave_failsAll() {
    assertThat(read("/", COFFEE + "," + PERSON, "fields", "username").message())
        .isEqualTo("(#100) Tried accessing nonexisting field (username) on node type (User)");
  }

  @Test
  void fiftyIds_areReadAndOneMoreIsRefusedWordForWord() {
    Answer refused = read("/", ids(51));

    assertThat(refused.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        refused.error(),
        """
        {"error":{"message":"(#100) Too many IDs. Maximum: 50. Provided: 51.","type":"OAuthException","code":100}}
        """);
    assertThat(read("/", ids(50)).code()).isEqualTo("100/33");
  }

  @ParameterizedTest
  @CsvSource({"''", "','", "'[]'"})
  void noIds_areRefusedWordForWord(String ids) {
    RunningSandbox.assertSame(
        read("/", ids).error(),
        """
        {"error":{"message":"Cannot specify an empty identifier","type":"OAuthException","code":2500}}
        """);
  }

  @Test
  void anIdWhoseAnswerIsLost_failsAll() {
    sandbox
        .control()
        .inject(
            FaultRule.once(CallKind.GET_ACCOUNT, CallMoment.BEFORE_EFFECT, new Fault.Drop())
                .onlyFor(MIRA));

    assertThat(read("/", COFFEE + "," + MIRA).code()).isEqualTo("1");
    assertThat(read("/", COFFEE + "," + MIRA).status()).isEqualTo(200);
  }

  @Test
  void anIdThatAnswersNoJson_failsAll() {
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.GET_ACCOUNT, CallMoment.AFTER_EFFECT, Fault.html(200)));

    assertThat(read("/", COFFEE).code()).isEqualTo("1");
  }

  private Answer read(String path, String ids, String... parameters) {
    return facebook.get(facebook.token(), path, MediaSteps.with("ids", ids, parameters));
  }

  private static String ids(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "180999999999999" + (10 + i))
        .collect(Collectors.joining(","));
  }
}
