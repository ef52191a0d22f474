package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.BatchCaller.batch;
import static com.nexus.social.sandbox.BatchCaller.body;
import static com.nexus.social.sandbox.BatchCaller.get;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.util.Collections;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRefusalTest {
  private static final String USAGE = "x-business-use-case-usage";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final BatchCaller caller = new BatchCaller(sandbox);
  private final FacebookCaller facebook = caller.facebook();

  @Test
  void fiftyOperations_areServedAndOneMoreIsRefusedWordForWord() {
    String token = facebook.token();
    String[] fifty = Collections.nCopies(50, get("me?fields=id")).toArray(String[]::new);
    String[] more = Collections.nCopies(51, get("me?fields=id")).toArray(String[]::new);

    assertThat(caller.send(token, batch(fifty)).ok()).hasSize(50);
    Answer refused = caller.send(token, batch(more));

    assertThat(refused.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        refused.json(),
        """
        {"error":{"message":"Too many requests in batch message. Maximum batch size is 50","type":"GraphBatchException"}}
        """);
    assertThat(sandbox.control().calls(CallKind.ME)).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | batch parameter must be a JSON array",
        "{} | batch parameter must be a JSON array",
        "[{\"relative_url\":\"me\"}] | Request 0 must have the member method",
        "[{\"method\":\"GET\"}] | Request 0 must have the member relative_url",
        "[7] | Request 0 must have the member method",
        "[{\"method\":\"GET\",\"relative_url\":\"me?fields=%zz\"}] | The relative_url of request 0"
            + " could not be read",
        "[{\"method\":\"GET\",\"relative_url\":\"me\",\"depends_on\":\"f\"}] | Request 0 cannot"
            + " depend on an  unresolved request with  name f. Requests can only depend on"
            + " preceding requests",
        "[{\"method\":\"GET\",\"relative_url\":\"{result=a:$.id}\",\"name\":\"a\"}] | Request 0"
            + " cannot depend on an  unresolved request with  name a. Requests can only depend on"
            + " preceding requests",
        "[{\"method\":\"GET\",\"relative_url\":\"{result=b:$.id}\",\"name\":\"a\"},{\"method\":\"GET\",\"relative_url\":\"{result=a:$.id}\",\"name\":\"b\"}]"
            + " | Request 0 cannot depend on an  unresolved request with  name b. Requests can only"
            + " depend on preceding requests",
        "[{\"method\":\"GET\",\"relative_url\":\"me\",\"name\":\"a\"},{\"method\":\"GET\",\"relative_url\":\"{result=a:$.[}\"}]"
            + " | The JSONPath of request 1 could not be read",
      })
  void batch_thatCannotBeRead_isRefusedBeforeAnythingIsDone(String operations, String message) {
    Answer refused = caller.send(facebook.token(), operations);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/error/message").asText()).isEqualTo(message);
    assertThat(refused.json().at("/error/type").asText()).isEqualTo("GraphBatchException");
    assertThat(sandbox.control().calls(CallKind.ME)).isEmpty();
  }

  @Test
  void emptyBatch_answersNothing() {
    assertThat(caller.send(facebook.token(), "[]").body()).isEqualTo("[]");
  }

  @Test
  void token_ofTheBatch_mustBeGood() {
    String expired = facebook.token();
    sandbox.control().expireToken(expired);
    String ofItsOwn = batch(get("me?access_token=" + facebook.token()));

    assertThat(caller.send(expired, ofItsOwn).code()).isEqualTo("190/463");
    assertThat(sandbox.http().post(facebook.graph(), "/v26.0/", "batch", batch(get("me"))).code())
        .isEqualTo("104");
    assertThat(sandbox.control().calls(CallKind.ME)).isEmpty();
  }

  @Test
  void token_ofTheApp_willDoForABatch() {
    String app = SandboxSettings.DEFAULT_APP_ID + "|" + SandboxSettings.DEFAULT_APP_SECRET;

    JsonNode answers =
        caller.send(app, batch(get("me?access_token=" + facebook.token()), get("me"))).ok();

    assertThat(answers.get(0).get("code").asInt()).isEqualTo(200);
    assertThat(body(answers, 1).at("/error/code").asInt()).isEqualTo(190);
  }

  @Test
  void proof_ofTheBatch_holdsForItsOwnTokenOnly() {
    sandbox.control().change(behaviour -> behaviour.withAppSecretRequired(true));
    String token = facebook.token();
    String other = facebook.token();
    String own = "me?access_token=" + other + "&appsecret_proof=" + proof(other);

    JsonNode answers =
        caller
            .send(
                token,
                batch(get("me"), get("me?access_token=" + other), get(own)),
                "appsecret_proof",
                proof(token))
            .ok();

    assertThat(answers.get(0).get("code").asInt()).isEqualTo(200);
    assertThat(body(answers, 1).at("/error/message").asText())
        .isEqualTo("API calls from the server require an appsecret_proof argument");
    assertThat(answers.get(2).get("code").asInt()).isEqualTo(200);
    assertThat(caller.send(token, batch(get("me"))).code()).isEqualTo("100");
    assertThat(caller.send(token, batch(get("me")), "appsecret_proof", "no").message())
        .isEqualTo("Invalid appsecret_proof provided in the API argument");
  }

  @Test
  void everyOperation_counts() {
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(2))));

    Answer answer =
        caller.send(facebook.token(), batch(get(COFFEE), get(COFFEE), get(MIRA), get(COFFEE)));

    JsonNode answers = answer.ok();
    for (int i = 0; i < 3; i++) assertThat(answers.get(i).get("code").asInt()).isEqualTo(200);
    assertThat(body(answers, 3).at("/error/code").asInt()).isEqualTo(80002);
    JsonNode usage = Answer.parse(answer.header(USAGE));
    assertThat(usage.at("/" + COFFEE + "/0/call_count").asInt()).isEqualTo(150);
    assertThat(usage.at("/" + MIRA + "/0/call_count").asInt()).isEqualTo(50);
  }

  @Test
  void batch_isNoneOfInstagramLoginsAndHoldsNoOther() {
    String inner = "{\"method\":\"POST\",\"relative_url\":\"?batch=[]\"}";

    assertThat(sandbox.post(sandbox.token(COFFEE), "/", "batch", batch(get("me"))).status())
        .isEqualTo(404);
    assertThat(caller.send(facebook.token(), batch(inner)).ok().get(0).get("code").asInt())
        .isEqualTo(404);
  }

  private static String proof(String token) {
    return HexFormat.of().formatHex(Hmac.sha256(SandboxSettings.DEFAULT_APP_SECRET, token));
  }
}
