package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.wire.GraphError;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault at every moment where it makes sense, injected in process and over HTTP. */
class FaultMatrixTest {
  private static final int NO_ANSWER = 0;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  /**
   * A fault of a call to publish and what comes of it.
   *
   * @param form the fault over HTTP
   * @param status of the answer
   * @param live how many posts there are then
   */
  record Case(CallMoment moment, Fault fault, String form, int status, int live) {
    @Override
    public String toString() {
      return moment + " " + form;
    }
  }

  static Stream<Case> cases() {
    CallMoment before = CallMoment.BEFORE_EFFECT;
    CallMoment after = CallMoment.AFTER_EFFECT;
    Fault tea = new Fault.Respond(418, "text/plain", "tea");
    Fault blocked = new Fault.Refuse(GraphError.oauth(4, "An error has occurred.").withSubcode(51));
    return Stream.of(
        new Case(before, new Fault.Delay(Duration.ofMillis(1)), "fault=delay&by=PT0.001S", 200, 1),
        new Case(after, new Fault.Delay(Duration.ofMillis(1)), "fault=delay&by=PT0.001S", 200, 1),
        new Case(before, new Fault.Drop(), "fault=drop", NO_ANSWER, 0),
        new Case(after, new Fault.Drop(), "fault=drop", NO_ANSWER, 1),
        new Case(before, new Fault.Late(Duration.ZERO), "fault=late&after=PT0S", NO_ANSWER, 1),
        new Case(
            before, new Fault.Late(Duration.ofSeconds(1)), "fault=late&after=PT1S", NO_ANSWER, 0),
        new Case(after, new Fault.HalfBody(), "fault=half-body", NO_ANSWER, 1),
        new Case(before, Fault.html(502), "fault=html&status=502", 502, 0),
        new Case(after, Fault.html(502), "fault=html&status=502", 502, 1),
        new Case(before, tea, "fault=respond&status=418&body=tea", 418, 0),
        new Case(after, tea, "fault=respond&status=418&body=tea", 418, 1),
        new Case(before, Fault.throttle(), "fault=throttle", 400, 0),
        new Case(after, Fault.throttle(), "fault=throttle", 400, 1),
        new Case(before, blocked, "fault=error&code=4&subcode=51", 400, 0),
        new Case(after, blocked, "fault=error&code=4&subcode=51", 400, 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fault_injectedInProcess_strikesOnce(Case fault) {
    sandbox.control().inject(FaultRule.once(CallKind.PUBLISH, fault.moment(), fault.fault()));

    assertStrikesOnce(fault);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fault_injectedOverHttp_strikesOnce(Case fault) {
    String when = fault.moment() == CallMoment.BEFORE_EFFECT ? "before" : "after";
    new ControlCaller(sandbox)
        .form("/faults", "kind=publish&when=" + when + "&" + fault.form())
        .ok();

    assertStrikesOnce(fault);
  }

  private void assertStrikesOnce(Case fault) {
    String token = sandbox.token(COFFEE);
    String struck = sandbox.finishedContainer(token, "One");
    String spared = sandbox.finishedContainer(token, "Two");

    assertThat(publish(token, struck)).isEqualTo(fault.status());
    assertThat(sandbox.control().posts(COFFEE)).hasSize(fault.live());
    assertThat(publish(token, spared)).isEqualTo(200);
  }

  private int publish(String token, String container) {
    try {
      return sandbox.post(token, "/me/media_publish", "creation_id", container).status();
    } catch (UncheckedIOException _) {
      return NO_ANSWER;
    }
  }
}
