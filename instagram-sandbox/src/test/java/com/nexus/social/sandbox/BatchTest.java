package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.BatchCaller.batch;
import static com.nexus.social.sandbox.BatchCaller.body;
import static com.nexus.social.sandbox.BatchCaller.get;
import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.RecordedCall;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final BatchCaller caller = new BatchCaller(sandbox);
  private final FacebookCaller facebook = caller.facebook();

  @Test
  void answers_areThoseOfTheSample() {
    String media = sandbox.published(sandbox.token(COFFEE), "Good morning");
    sandbox.control().advance(Duration.ofDays(1));
    dropOnce(CallKind.GET_ACCOUNT);

    JsonNode answers =
        caller
            .send(
                facebook.token(),
                batch(
                    get(media + "/insights?metric=reach,views"),
                    get(media + "/insights?metric=plays"),
                    get(COFFEE)))
            .ok();

    assertThat(answers).hasSize(3);
    assertThat(members(answers.get(0))).containsExactly("body", "code");
    assertThat(answers.get(0).get("code").isInt()).isTrue();
    assertThat(answers.get(0).get("code").asInt()).isEqualTo(200);
    assertThat(answers.get(0).get("body").asText()).startsWith("{\"data\":[{\"name\":\"reach\",");
    assertThat(body(answers, 0))
        .isEqualTo(
            facebook
                .get(facebook.token(), "/" + media + "/insights", "metric", "reach,views")
                .ok());
    assertThat(members(answers.get(1))).containsExactly("body", "code");
    assertThat(answers.get(1).get("code").asInt()).isEqualTo(400);
    assertThat(body(answers, 1).at("/error/message").asText()).startsWith("(#100) metric[0] must");
    assertThat(answers.get(2).isNull()).isTrue();
  }

  @Test
  void headers_comeUnlessTheyAreNotWanted() {
    JsonNode answers = facebook.post(facebook.token(), "/", "batch", batch(get("nobody"))).ok();

    JsonNode answer = answers.get(0);
    assertThat(members(answer)).containsExactly("body", "code", "headers");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json; charset=UTF-8");
    assertThat(header(answer, "facebook-api-version")).isEqualTo("v26.0");
    assertThat(header(answer, "x-fb-trace-id"))
        .isEqualTo(body(answers, 0).at("/error/fbtrace_id").asText());
    assertThat(answer.get("code").asInt()).isEqualTo(404);
  }

  @Test
  void batch_isTakenFromQueryFormMultipartAndJson() {
    String token = facebook.token();
    String operations = batch(get(COFFEE));
    String parameters =
        HttpCaller.form("batch", operations, "include_headers", "false", "access_token", token);
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String multipart =
        part.formatted("access_token", token)
            + part.formatted("include_headers", "false")
            + part.formatted("batch", operations)
            + "--x--\r\n";
    String json =
        "{\"access_token\":\"%s\",\"include_headers\":false,\"batch\":%s}"
            .formatted(token, operations);

    for (Answer answer :
        new Answer[] {
          sandbox
              .http()
              .send(
                  HttpRequest.newBuilder(HttpCaller.uri(facebook.graph(), "/?" + parameters))
                      .POST(HttpRequest.BodyPublishers.noBody())),
          send("/v26.0/me", "application/x-www-form-urlencoded", parameters),
          send("/", "multipart/form-data; boundary=x", multipart),
          send("/v26.0", "application/json", json)
        }) {
      assertThat(answer.ok().toString())
          .isEqualTo("[{\"code\":200,\"body\":\"{\\\"id\\\":\\\"" + COFFEE + "\\\"}\"}]");
    }
  }

  @Test
  void operations_haveTheirOwnMethodBodyAndVersion() {
    String token = facebook.token();
    String create =
        "{\"method\":\"POST\",\"relative_url\":\"v25.0/%s/media\",\"body\":\"%s\"}"
            .formatted(
                COFFEE,
                HttpCaller.form("image_url", sandbox.sampleUrl(), "caption", "Salt & pepper"));
    JsonNode answers = facebook.post(token, "/", "batch", batch(create, get("/me?fields=id"))).ok();
    String container = body(answers, 0).get("id").asText();
    sandbox.control().advance(Duration.ofSeconds(1));

    String media =
        facebook.post(token, "/" + COFFEE + "/media_publish", "creation_id", container).text("id");

    assertThat(facebook.get(token, "/" + media, "fields", "caption").text("caption"))
        .isEqualTo("Salt & pepper");
    assertThat(header(answers.get(0), "facebook-api-version")).isEqualTo("v25.0");
    assertThat(header(answers.get(1), "facebook-api-version")).isEqualTo("v26.0");
  }

  @Test
  void operation_mayHaveATokenOfItsOwn() {
    String ofPage = facebook.pageToken(COFFEE_PAGE);
    String inBody =
        "{\"method\":\"POST\",\"relative_url\":\"%s/media\",\"body\":\"access_token=%s\"}"
            .formatted(COFFEE, "EAAnobody");

    JsonNode answers =
        caller
            .send(
                facebook.token(),
                batch(get("me?access_token=" + ofPage), get("me?fields=id"), inBody))
            .ok();

    assertThat(body(answers, 0).get("id").asText()).isEqualTo(COFFEE_PAGE);
    assertThat(body(answers, 1).get("id").asText()).isEqualTo(FacebookCaller.PERSON);
    assertThat(body(answers, 2).at("/error/code").asInt()).isEqualTo(190);
  }

  @Test
  void everyOperation_isLoggedAsTheCallThatItIs() {
    sandbox.control().clearCalls();

    caller.send(facebook.token(), batch(get(COFFEE), get(MIRA + "/media"), get("nobody"))).ok();

    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::kind)
        .containsExactly(
            CallKind.BATCH, CallKind.GET_ACCOUNT, CallKind.LIST_MEDIA, CallKind.UNKNOWN);
    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::accountId)
        .containsExactly(null, COFFEE, MIRA, null);
    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::status)
        .containsExactly(200, 200, 200, 404);
    assertThat(sandbox.control().calls(CallKind.LIST_MEDIA).getFirst().path())
        .isEqualTo("/" + MIRA + "/media");
  }

  @Test
  void hooksAndFaults_applyToOperations() {
    Set<Integer> statuses = Collections.synchronizedSet(new TreeSet<>());
    sandbox
        .control()
        .hook(
            CallKind.GET_ACCOUNT,
            CallMoment.AFTER_REPLY,
            call -> {
              statuses.add(call.status());
              throw new IllegalStateException("A listener that fails harms nobody");
            });
    sandbox
        .control()
        .inject(
            FaultRule.once(CallKind.GET_ACCOUNT, CallMoment.AFTER_EFFECT, Fault.html(502))
                .onlyFor(MIRA));

    JsonNode answers = caller.send(facebook.token(), batch(get(COFFEE), get(MIRA))).ok();

    assertThat(answers.get(0).get("code").asInt()).isEqualTo(200);
    assertThat(answers.get(1).get("code").asInt()).isEqualTo(502);
    assertThat(answers.get(1).get("body").asText()).startsWith("<!DOCTYPE html>");
    assertThat(statuses).containsExactly(200, 502);
  }

  @Test
  void anOperationCutInTheMiddle_isNullToo() {
    sandbox
        .control()
        .inject(
            FaultRule.once(CallKind.GET_ACCOUNT, CallMoment.AFTER_EFFECT, new Fault.HalfBody()));

    assertThat(caller.send(facebook.token(), batch(get(COFFEE))).ok().toString())
        .isEqualTo("[null]");
  }

  private Answer send(String path, String contentType, String body) {
    return sandbox.http().body(facebook.graph(), path, contentType, body);
  }

  private void dropOnce(CallKind kind) {
    sandbox.control().inject(FaultRule.once(kind, CallMoment.BEFORE_EFFECT, new Fault.Drop()));
  }

  private static Set<String> members(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String header(JsonNode answer, String name) {
    for (JsonNode header : answer.get("headers")) {
      if (header.get("name").asText().equals(name)) return header.get("value").asText();
    }
    throw new AssertionError("No header " + name + " in " + answer);
  }
}
