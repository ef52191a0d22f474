package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.Failures.kind;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each known error, as Meta sends it, on each kind of call. */
class ErrorTableTest {
  private final ScriptedMeta meta = new ScriptedMeta();
  private final MediaPublisher publisher = meta.instagram().publisher();

  /** An error as Meta sends it, and what is to become of it. */
  record GraphCase(
      PlatformFault fault,
      int http,
      FailureCause cause,
      String create,
      String read,
      String publish) {}

  /** The same while an account is connected. */
  record LoginCase(
      String envelope, PlatformFault fault, int http, FailureCause cause, String redeem) {}

  @AfterEach
  void stop() {
    meta.close();
  }

  @ParameterizedTest
  @MethodSource("graphCases")
  void createContainer_refused_failsAsTheTableSays(GraphCase expected) {
    ThrowingCallable call = () -> publisher.createContainer(ACCESS, CONTENT);
    check(call, expected, expected.create(), expected.cause());
  }

  @ParameterizedTest
  @MethodSource("graphCases")
  void containerStatus_refused_failsAsTheTableSays(GraphCase expected) {
    ThrowingCallable call = () -> publisher.containerStatus(ACCESS, new ContainerId("178"));
    check(call, expected, expected.read(), expected.cause());
  }

  @ParameterizedTest
  @MethodSource("graphCases")
  void publish_refused_isUnknownUnlessItProvesThatNothingWasPublished(GraphCase expected) {
    ThrowingCallable call = () -> publisher.publish(ACCESS, new ContainerId("178"));
    FailureCause cause =
        expected.publish().equals("OutcomeUnknown")
            ? FailureCause.OUTCOME_UNKNOWN
            : expected.cause();
    check(call, expected, expected.publish(), cause);
    assertThat(meta.requests()).isEqualTo(1);
  }

  private void check(ThrowingCallable call, GraphCase expected, String kind, FailureCause cause) {
    meta.saysTimes(ReadRetry.TRIES, expected.http(), graph(expected.fault()));

    PlatformError error = errorOf(call);

    assertThat(kind(error)).isEqualTo(kind);
    assertThat(error.failure().cause()).isEqualTo(cause);
    assertThat(error.failure().fault()).contains(expected.fault());
  }

  @ParameterizedTest
  @MethodSource("graphCases")
  void renew_refused_endsTheConnectionOnlyIfThePersonIsNeeded(GraphCase expected) {
    PlatformAuthorizer authorizer = meta.instagramLogin();
    meta.saysTimes(ReadRetry.TRIES, expected.http(), graph(expected.fault()));

    PlatformError error = errorOf(() -> authorizer.renew(ScriptedMeta.TOKEN));

    assertThat(error instanceof PlatformError.NotAuthorized)
        .as("%s", error)
        .isEqualTo(expected.create().equals("NotAuthorized"));
    assertThat(error.failure().fault()).contains(expected.fault());
  }

  @ParameterizedTest
  @MethodSource("loginCases")
  void redeem_refusedByInstagramLogin_failsAsTheTableSays(LoginCase expected) {
    checkRedeem(meta.instagramLogin(), expected);
  }

  @ParameterizedTest
  @MethodSource("loginCases")
  void redeem_refusedByFacebookLogin_failsAsTheTableSays(LoginCase expected) {
    checkRedeem(meta.facebookLogin(), expected);
  }

  private void checkRedeem(PlatformAuthorizer authorizer, LoginCase expected) {
    PlatformFault fault = expected.fault();
    meta.says(
        expected.http(),
        expected.envelope().equals("graph")
            ? graph(fault)
            : "{\"error_type\":\"OAuthException\",\"code\":%d,\"error_message\":\"%s\"}"
                .formatted(fault.code(), fault.message()));

    PlatformError error = errorOf(() -> authorizer.redeem("AQBx", REDIRECT_URI));

    assertThat(kind(error)).isEqualTo(expected.redeem());
    assertThat(error.failure().cause()).isEqualTo(expected.cause());
    assertThat(error.failure().fault()).contains(fault);
  }

  @Test
  void table_everyRow_hasACaseHere() throws IOException {
    Stream<PlatformFault> faults =
        Stream.concat(
            graphCases().stream().map(GraphCase::fault),
            loginCases().stream().map(LoginCase::fault));

    assertThat(faults.flatMap(fault -> ErrorTable.find(fault).stream()))
        .containsAll(ErrorTable.ROWS);
  }

  @Test
  void table_subcodesOfPublishing_areUnique() {
    assertThat(PublishingErrors.ROWS)
        .extracting(row -> row.match().subcode())
        .doesNotHaveDuplicates();
  }

  @Test
  void table_everyGuidance_isASentence() {
    assertThat(ErrorTable.ROWS)
        .extracting(ErrorRow::guidance)
        .allSatisfy(guidance -> assertThat(guidance).matches("[A-Z][^\\n]{20,}\\."));
  }

  private static String graph(PlatformFault fault) {
    return """
    {"error":{"message":"%s","type":"OAuthException","code":%d,"error_subcode":%d,
     "is_transient":false,"fbtrace_id":"%s"}}
    """
        .formatted(fault.message(), fault.code(), fault.subcode(), fault.traceId());
  }

  static List<GraphCase> graphCases() throws IOException {
    return lines("graph-errors.csv")
        .map(
            cells ->
                new GraphCase(
                    new PlatformFault(
                        Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[3], "AzFLks"),
                    Integer.parseInt(cells[2]),
                    FailureCause.valueOf(cells[4]),
                    cells[5],
                    cells[6],
                    cells[7]))
        .toList();
  }

  static List<LoginCase> loginCases() throws IOException {
    return lines("login-errors.csv")
        .map(
            cells ->
                new LoginCase(
                    cells[0],
                    new PlatformFault(
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        cells[4],
                        cells[0].equals("graph") ? "AzFLks" : ""),
                    Integer.parseInt(cells[3]),
                    FailureCause.valueOf(cells[5]),
                    cells[6]))
        .toList();
  }

  private static Stream<String[]> lines(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ErrorTableTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"));
    }
  }
}
