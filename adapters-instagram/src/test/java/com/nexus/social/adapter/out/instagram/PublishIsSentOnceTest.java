package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.Failures.exceptionOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformError.OutcomeUnknown;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.ContainerId;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to the answer, media_publish is sent once, and nobody takes silence for a no.
 */
class PublishIsSentOnceTest {
  private static final ContainerId CONTAINER = new ContainerId("178");

  private final ScriptedMeta meta = new ScriptedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  static Stream<Named<MockResponse>> temptations() {
    SocketEffect closed = new SocketEffect.CloseSocket();
    return Stream.of(
        Named.of("closed after the request", with().onResponseStart(closed).build()),
        Named.of("closed within the answer", with().onResponseBody(closed).build()),
        Named.of("408", with().code(408).build()),
        Named.of("408, retry now", with().code(408).setHeader("Retry-After", "0").build()),
        Named.of("421", with().code(421).build()),
        Named.of("503, retry now", with().code(503).setHeader("Retry-After", "0").build()),
        Named.of("302", with().code(302).setHeader("Location", "/elsewhere").build()),
        Named.of("303", with().code(303).setHeader("Location", "/elsewhere").build()),
        Named.of("307", with().code(307).setHeader("Location", "/elsewhere").build()),
        Named.of("308", with().code(308).setHeader("Location", "/elsewhere").build()),
        Named.of("401", with().code(401).setHeader("WWW-Authenticate", "OAuth \"x\"").build()));
  }

  private static MockResponse.Builder with() {
    return new MockResponse.Builder().body("{\"id\":\"17920238422030506\"}");
  }

  @ParameterizedTest
  @MethodSource("temptations")
  void publish_whateverInvitesToRepeat_isSentOnce(MockResponse temptation) {
    meta.says(temptation).says("{\"id\":\"1\"}");

    assertUnknown();

    assertThat(meta.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("temptations")
  void publish_whateverInvitesToRepeat_isSentOnceOverAnOldConnectionToo(MockResponse temptation) {
    var publisher = meta.instagram().publisher();
    meta.says("{\"id\":\"1\"}").says(temptation).says("{\"id\":\"2\"}");
    publisher.publish(ACCESS, CONTAINER);

    assertThat(errorOf(() -> publisher.publish(ACCESS, CONTAINER)))
        .isInstanceOf(OutcomeUnknown.class);

    assertThat(meta.requests()).isEqualTo(2);
  }

  static Stream<Named<MockResponse>> interruptions() {
    SocketEffect closed = new SocketEffect.CloseSocket();
    return Stream.of(
        Named.of("before the request is read", with().onRequestStart(closed).build()),
        Named.of("within the request", with().onRequestBody(closed).build()));
  }

  /**
   * The server counts what it has read, so a second request shows in its answer, not in a count.
   */
  @ParameterizedTest
  @MethodSource("interruptions")
  void publish_whenTheConnectionIsClosedEarly_isNotSentAgain(MockResponse interruption) {
    meta.says(interruption).says("{\"id\":\"1\"}");

    assertUnknown();
  }

  @Test
  void publish_withoutAnAnswerInTime_isUnknown() {
    meta.says(with().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    PlatformException exception =
        exceptionOf(
            () -> meta.instagram(Duration.ofMillis(300)).publisher().publish(ACCESS, CONTAINER));

    assertThat(exception.error()).isInstanceOf(OutcomeUnknown.class);
    assertThat(exception).hasCauseInstanceOf(IOException.class);
    assertThat(meta.requests()).isEqualTo(1);
  }

  @Test
  void publish_whereNobodyListens_isUnknown() {
    meta.close();

    assertUnknown();
  }

  private void assertUnknown() {
    var error = errorOf(() -> meta.instagram().publisher().publish(ACCESS, CONTAINER));
    assertThat(error).isInstanceOf(OutcomeUnknown.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.OUTCOME_UNKNOWN);
  }
}
