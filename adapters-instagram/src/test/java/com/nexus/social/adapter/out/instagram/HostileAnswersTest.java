package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.Failures.kind;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what Meta documents: none of them breaks anything, none counts as a yes. */
class HostileAnswersTest {
  private static final ContainerId CONTAINER = new ContainerId("178");

  private final ScriptedMeta meta = new ScriptedMeta();
  private final MediaPublisher publisher = meta.instagram().publisher();

  @AfterEach
  void stop() {
    meta.close();
  }

  static List<MockResponse> unreadable() {
    return List.of(
        answer(200, ""),
        answer(204, ""),
        answer(200, "null"),
        answer(200, "true"),
        answer(200, "[]"),
        answer(200, "{}"),
        answer(200, "{\"id\":null,\"status_code\":null,\"access_token\":null}"),
        answer(200, "{\"id\":\"\",\"status_code\":\"\",\"access_token\":\"\"}"),
        answer(200, "{\"id\":{\"a\":1},\"status_code\":[],\"access_token\":{}}"),
        answer(200, "{\"id\":\"../x\",\"status_code\":\" \",\"access_token\":\"a\\nb\"}"),
        answer(200, "{\"data\":[null]}"),
        answer(200, "{\"id\":\"1792"),
        answer(200, "<html>Sorry, something went wrong</html>"),
        answer(200, "[".repeat(5_000)),
        answer(301, "<html>Moved</html>"),
        answer(400, ""),
        answer(400, "{\"error\":\"invalid_request\"}"),
        answer(400, "{\"error\":{\"message\":\"half"),
        answer(404, "<html>Not Found</html>"),
        answer(502, "<html>Bad Gateway</html>"),
        answer(500, "x".repeat(2 << 20)),
        answer(
            200,
            "{\"id\":\"1\",\"status_code\":\"FINISHED\",\"access_token\":\"t\",\"x\":\""
                + "x".repeat(2 << 20)
                + "\"}"),
        zipped(" ".repeat(2 << 20) + "{\"id\":\"1\"}"));
  }

  private static MockResponse answer(int status, String body) {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    return status == 204 ? response.build() : response.body(body).build();
  }

  private static MockResponse zipped(String body) {
    Buffer compressed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
      sink.writeUtf8(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new MockResponse.Builder()
        .body(compressed)
        .setHeader("Content-Encoding", "gzip")
        .build();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void createContainer_answeredUnreadably_isUnavailable(MockResponse answer) {
    meta.says(answer);

    assertThat(errorOf(() -> publisher.createContainer(ACCESS, CONTENT)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void publish_answeredUnreadably_isUnknown(MockResponse answer) {
    meta.says(answer);

    assertThat(errorOf(() -> publisher.publish(ACCESS, CONTAINER)))
        .isInstanceOf(PlatformError.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void containerStatus_answeredUnreadably_isUnavailable(MockResponse answer) {
    meta.says(answer).says(answer).says(answer);

    assertThat(errorOf(() -> publisher.containerStatus(ACCESS, CONTAINER)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void newestMedia_answeredUnreadably_isUnavailable(MockResponse answer) {
    meta.says(answer).says(answer).says(answer);

    assertThat(errorOf(() -> publisher.newestMedia(ACCESS)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void redeem_answeredUnreadably_isUnavailable(MockResponse answer) {
    for (PlatformAuthorizer authorizer : logins()) {
      meta.says(answer);

      assertThat(errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI)))
          .isInstanceOf(PlatformError.Unavailable.class);
    }
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void renew_answeredUnreadably_isUnavailable(MockResponse answer) {
    for (PlatformAuthorizer authorizer : logins()) {
      meta.says(answer).says(answer).says(answer);

      assertThat(errorOf(() -> authorizer.renew(ScriptedMeta.TOKEN)))
          .isInstanceOf(PlatformError.Unavailable.class);
    }
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void accounts_answeredUnreadably_areUnavailable(MockResponse answer) {
    for (PlatformAuthorizer authorizer : logins()) {
      meta.says(answer).says(answer).says(answer);

      assertThat(errorOf(() -> authorizer.accounts(ScriptedMeta.TOKEN, Set.of())))
          .isInstanceOf(PlatformError.Unavailable.class);
    }
  }

  private List<PlatformAuthorizer> logins() {
    return List.of(meta.instagramLogin(), meta.facebookLogin());
  }

  @Test
  void answer_withTheWrongContentType_isReadAllTheSame() {
    meta.says(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/javascript; charset=UTF-8")
            .body("{\"id\":\"17920238422030506\"}")
            .build());

    assertThat(publisher.publish(ACCESS, CONTAINER)).isEqualTo(new MediaId("17920238422030506"));
  }

  @ParameterizedTest
  @CsvSource({"9007, 2207027, NotReady", "190, 0, NotAuthorized", "4, 2207051, OutcomeUnknown"})
  void publish_answeredWithAnErrorAs200_failsAsTheErrorSays(int code, int subcode, String kind) {
    meta.says("{\"error\":{\"code\":%d,\"error_subcode\":%d}}".formatted(code, subcode));

    assertThat(kind(errorOf(() -> publisher.publish(ACCESS, CONTAINER)))).isEqualTo(kind);
  }

  @Test
  void error_withPartsOfTheWrongType_isReadAsFarAsItGoes() {
    meta.says(
        400,
        """
        {"error":{"message":["x"],"code":"190","error_subcode":null,"is_transient":"no",
         "fbtrace_id":7,"error_user_msg":{},"error_data":[[]],"new":1}}
        """);

    PlatformError error = errorOf(() -> publisher.createContainer(ACCESS, CONTENT));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().fault()).contains(new PlatformFault(190, 0, "", "7"));
  }

  @Test
  void error_withAMessageForPeople_keepsBoth() {
    meta.says(
        400,
        """
        {"error":{"message":"Only photo or video can be accepted as media type.","code":9004,
         "error_subcode":2207052,"error_user_title":"Media download has failed.",
         "error_user_msg":"The media could not be fetched from this URI: https:\\/\\/x\\/y.jpg",
         "fbtrace_id":"A6L"}}
        """);

    assertThat(errorOf(() -> publisher.createContainer(ACCESS, CONTENT)).failure().fault())
        .contains(
            new PlatformFault(
                9004,
                2207052,
                "Only photo or video can be accepted as media type. (The media could not be fetched"
                    + " from this URI: https://x/y.jpg)",
                "A6L"));
  }

  @Test
  void error_withAnEndlessMessage_isCut() {
    meta.says(400, "{\"error\":{\"code\":100,\"message\":\"%s\"}}".formatted("x".repeat(9_000)));

    assertThat(
            errorOf(() -> publisher.createContainer(ACCESS, CONTENT))
                .failure()
                .fault()
                .orElseThrow()
                .message())
        .hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {190, 100, 10, 25})
  void error_thatMetaCallsTransient_isNoFinalNo(int code) {
    String answer = "{\"error\":{\"code\":%d,\"is_transient\":true}}".formatted(code);
    meta.says(400, answer).says(400, answer);

    assertThat(errorOf(() -> publisher.createContainer(ACCESS, CONTENT)))
        .isInstanceOf(PlatformError.Unavailable.class);
    assertThat(errorOf(() -> publisher.publish(ACCESS, CONTAINER)))
        .isInstanceOf(PlatformError.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"178\":[{\"type\":\"instagram\",\"estimated_time_to_regain_access\":7}]}|PT7M",
        "{\"1\":[{\"estimated_time_to_regain_access\":3}],"
            + "\"2\":[{\"estimated_time_to_regain_access\":9}]}|PT9M",
        "{\"1\":[{\"estimated_time_to_regain_access\":999999}]}|PT24H",
        "{\"1\":[{\"estimated_time_to_regain_access\":0}]}|PT1H",
        "{\"1\":[{\"estimated_time_to_regain_access\":-5}]}|PT1H",
        "no json|PT1H"
      })
  void throttled_withAUsageHeader_waitsAsLongAsMetaSays(String header, Duration wait) {
    meta.says(
        new MockResponse.Builder()
            .code(400)
            .setHeader("x-business-use-case-usage", header)
            .body("{\"error\":{\"code\":80002}}")
            .build());

    assertThat(errorOf(() -> publisher.createContainer(ACCESS, CONTENT)))
        .isInstanceOfSatisfying(
            PlatformError.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(wait));
  }

  @Test
  void throttled_withoutAnyWord_waits() {
    meta.says(429, "<html>Too Many Requests</html>");

    assertThat(errorOf(() -> publisher.containerStatus(ACCESS, CONTAINER)))
        .isInstanceOfSatisfying(
            PlatformError.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofMinutes(15)));
  }

  @Test
  void read_withoutAnAnswerInTime_isUnavailable() {
    MediaPublisher impatient = meta.instagram(Duration.ofMillis(150)).publisher();
    MockResponse late =
        new MockResponse.Builder()
            .headersDelay(5, TimeUnit.SECONDS)
            .body("{\"status_code\":\"FINISHED\"}")
            .build();
    meta.says(late).says(late).says(late);

    assertThat(errorOf(() -> impatient.containerStatus(ACCESS, CONTAINER)))
        .isInstanceOf(PlatformError.Unavailable.class);
  }
}
