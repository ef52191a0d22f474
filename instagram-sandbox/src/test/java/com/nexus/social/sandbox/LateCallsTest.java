package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.RecordedCall;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that take effect after their answer was lost. */
class LateCallsTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void latePublish_isSeenFromItsMomentOn_andDatedByIt() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "Late");
    late(CallKind.PUBLISH);
    assertLost(token, "/me/media_publish", "creation_id", container);

    sandbox.control().advance(Duration.ofSeconds(29));
    assertThat(status(token, container)).isEqualTo("FINISHED");
    assertThat(sandbox.control().posts(COFFEE)).isEmpty();
    sandbox.control().advance(Duration.ofHours(1));

    assertThat(sandbox.control().posts(COFFEE))
        .extracting(LivePost::publishedAt)
        .containsExactly(START.plusSeconds(31));
    assertThat(status(token, container)).isEqualTo("PUBLISHED");
    assertThat(sandbox.get(token, "/me/media", "fields", "caption").ok().at("/data/0/caption"))
        .hasToString("\"Late\"");
    assertThat(sandbox.control().calls(CallKind.PUBLISH))
        .extracting(RecordedCall::status)
        .containsExactly(0);
  }

  @Test
  void latePublish_thatSomebodyRepeatedMeanwhile_makesNoSecondPost() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "Once");
    late(CallKind.PUBLISH);
    assertLost(token, "/me/media_publish", "creation_id", container);

    sandbox.post(token, "/me/media_publish", "creation_id", container).ok();
    sandbox.control().advance(Duration.ofMinutes(1));

    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void lateContainer_countsFromItsMomentOn() {
    String token = sandbox.token(COFFEE);
    sandbox.control().publishing().setQuotas(COFFEE, 10, 1);
    late(CallKind.CREATE_CONTAINER);
    assertLost(token, "/me/media", "image_url", sandbox.sampleUrl());

    sandbox.control().advance(Duration.ofMinutes(1));

    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("9/2207042");
  }

  @Test
  void listener_thatLooksAtTheWorld_seesTheLateEffect() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "Late");
    List<Integer> seen = new ArrayList<>();
    sandbox
        .control()
        .hook(
            CallKind.PUBLISH,
            CallMoment.AFTER_EFFECT,
            _ -> seen.add(sandbox.control().posts(COFFEE).size()));
    late(CallKind.PUBLISH);
    assertLost(token, "/me/media_publish", "creation_id", container);
    assertThat(seen).isEmpty();

    sandbox.control().advance(Duration.ofSeconds(30));

    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
    assertThat(seen).containsExactly(1);
  }

  @Test
  void lateness_thatMakesNoSense_isRefused() {
    Fault late = new Fault.Late(Duration.ofSeconds(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.once(CallKind.PUBLISH, CallMoment.AFTER_EFFECT, late));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.once(CallKind.UPLOAD, CallMoment.BEFORE_EFFECT, late));
  }

  private void late(CallKind kind) {
    Fault late = new Fault.Late(Duration.ofSeconds(30));
    sandbox.control().inject(FaultRule.once(kind, CallMoment.BEFORE_EFFECT, late));
  }

  private void assertLost(String token, String path, String... parameters) {
    assertThatThrownBy(() -> sandbox.post(token, path, parameters))
        .isInstanceOf(UncheckedIOException.class);
  }

  private String status(String token, String container) {
    return sandbox.get(token, "/" + container, "fields", "status_code").text("status_code");
  }
}
