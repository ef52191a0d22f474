package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.BatchCaller.batch;
import static com.nexus.social.sandbox.BatchCaller.body;
import static com.nexus.social.sandbox.BatchCaller.get;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchDependencyTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final BatchCaller caller = new BatchCaller(sandbox);
  private final FacebookCaller facebook = caller.facebook();

  @Test
  void reference_takesManyValuesFromAnAnswer() {
    String older = sandbox.published(sandbox.token(COFFEE), "One");
    String newer = sandbox.published(sandbox.token(COFFEE), "Two");

    JsonNode answers =
        send(
            named("posts", COFFEE + "/media", ""),
            get("?ids={result=posts:$.data.*.id}&fields=caption"));

    assertThat(answers.get(0).isNull()).isTrue();
    RunningSandbox.assertSame(
        body(answers, 1),
        """
        {"%s":{"caption":"Two","id":"%s"},"%s":{"caption":"One","id":"%s"}}
        """
            .formatted(newer, newer, older, older));
  }

  @Test
  void reference_mayStandInPathBodyAndEncoded() {
    String create =
        "{\"method\":\"POST\",\"name\":\"new\",\"relative_url\":\"%s/media\",\"body\":\"%s\"}"
            .formatted(
                "{result=who:$.data[0].instagram_business_account.id}",
                HttpCaller.form("image_url", sandbox.sampleUrl(), "caption", "{result=who:$..name}")
                    .replace("%2C", ","));

    JsonNode answers =
        send(
            named(
                "who",
                "me/accounts?limit=1&fields=name,instagram_business_account",
                ",\"omit_response_on_success\":false"),
            create,
            get("{result=new:$.id}?fields=status_code"));

    assertThat(body(answers, 0).at("/data/0/name").asText()).isEqualTo("Nexus Coffee");
    assertThat(answers.get(1).isNull()).isTrue();
    assertThat(body(answers, 2).get("status_code").asText()).isEqualTo("IN_PROGRESS");
    assertThat(sandbox.control().calls(CallKind.CREATE_CONTAINER))
        .singleElement()
        .satisfies(call -> assertThat(call.accountId()).isEqualTo(COFFEE));
  }

  @Test
  void reference_toNothing_isEmpty() {
    JsonNode answers =
        send(named("posts", COFFEE + "/media", ""), get("?ids={result=posts:$.data.*.id}"));

    RunningSandbox.assertSame(
        ((com.fasterxml.jackson.databind.node.ObjectNode) body(answers, 1).get("error"))
            .without("fbtrace_id"),
        """
        {"message":"Cannot specify an empty identifier","type":"OAuthException","code":2500}
        """);
  }

  @Test
  void operation_whoseDependencyFailed_isNotMade() {
    JsonNode answers =
        send(
            named("first", "nobody", ""),
            named("second", "me?fields=id", ",\"depends_on\":\"first\""),
            get("me?fields=id&ids={result=second:$.id}"),
            get("me?fields=id"));

    assertThat(answers.get(0).get("code").asInt()).isEqualTo(404);
    assertThat(answers.get(1).isNull()).isTrue();
    assertThat(answers.get(2).isNull()).isTrue();
    assertThat(answers.get(3).get("code").asInt()).isEqualTo(200);
    assertThat(sandbox.control().calls(CallKind.ME)).hasSize(1);
  }

  @Test
  void operation_whoseDependencyTimedOut_isNotMade() {
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.ME, CallMoment.AFTER_EFFECT, new Fault.Drop()));

    assertThat(send(named("first", "me", ""), dependent("me?fields=id", "[\"first\"]")).toString())
        .isEqualTo("[null,null]");
    assertThat(sandbox.control().calls(CallKind.ME))
        .singleElement()
        .satisfies(call -> assertThat(call.status()).isZero());
  }

  @Test
  void answer_isOmittedOrShownAsTheOperationSays() {
    JsonNode answers =
        send(
            named("shown", "me?fields=id", ",\"omit_response_on_success\":false"),
            named("needed", "me?fields=id", ""),
            named("alone", "me?fields=id", ""),
            named("hidden", "me?fields=id", ",\"omit_response_on_success\":true"),
            named("failed", "nobody", ",\"omit_response_on_success\":true"),
            dependent("me?fields=id", "[\"shown\",\"needed\"]"));

    assertThat(answers.get(0).get("code").asInt()).isEqualTo(200);
    assertThat(answers.get(1).isNull()).isTrue();
    assertThat(answers.get(2).get("code").asInt()).isEqualTo(200);
    assertThat(answers.get(3).isNull()).isTrue();
    assertThat(answers.get(4).get("code").asInt()).isEqualTo(404);
    assertThat(answers.get(5).get("code").asInt()).isEqualTo(200);
  }

  private JsonNode send(String... operations) {
    return caller.send(facebook.token(), batch(operations)).ok();
  }

  private static String named(String name, String url, String more) {
    return "{\"method\":\"GET\",\"name\":\"%s\",\"relative_url\":\"%s\"%s}"
        .formatted(name, url, more);
  }

  private static String dependent(String url, String names) {
    return "{\"method\":\"GET\",\"relative_url\":\"%s\",\"depends_on\":%s}".formatted(url, names);
  }
}
