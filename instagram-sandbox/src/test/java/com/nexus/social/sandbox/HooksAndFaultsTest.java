package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.wire.GraphError;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HooksAndFaultsTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void hooks_seeTheWorldBeforeAndAfterTheEffect() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    List<String> seen = new ArrayList<>();
    for (CallMoment moment : List.of(CallMoment.BEFORE_EFFECT, CallMoment.AFTER_EFFECT)) {
      sandbox
          .control()
          .hook(
              CallKind.PUBLISH,
              moment,
              call ->
                  seen.add(
                      moment
                          + " "
                          + sandbox.control().posts(COFFEE).size()
                          + " "
                          + call.accountId()
                          + " "
                          + call.status()));
    }

    publish(token, container).ok();

    assertThat(seen)
        .containsExactly("BEFORE_EFFECT 0 " + COFFEE + " 0", "AFTER_EFFECT 1 " + COFFEE + " 0");
  }

  @Test
  void hook_afterTheReply_runsWhenTheReplyIsOut() throws InterruptedException {
    CountDownLatch replied = new CountDownLatch(1);
    List<Integer> statuses = new ArrayList<>();
    sandbox
        .control()
        .hook(
            CallKind.ME,
            CallMoment.AFTER_REPLY,
            call -> {
              statuses.add(call.status());
              replied.countDown();
            });

    assertThat(sandbox.get(sandbox.token(COFFEE), "/me").status()).isEqualTo(200);

    assertThat(replied.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(statuses).containsExactly(200);
  }

  @Test
  void hook_holdsTheCallUntilItReturns() throws InterruptedException {
    String token = sandbox.token(COFFEE);
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    sandbox
        .control()
        .hookOnce(
            CallKind.ME,
            CallMoment.BEFORE_EFFECT,
            _ -> {
              arrived.countDown();
              await(letGo);
            });
    List<Integer> statuses = new ArrayList<>();
    Thread caller =
        Thread.ofVirtual().start(() -> statuses.add(sandbox.get(token, "/me").status()));

    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
    assertThat(sandbox.control().calls(CallKind.ME))
        .extracting(RecordedCall::status)
        .containsExactly(0, 200);
    letGo.countDown();
    caller.join();

    assertThat(statuses).containsExactly(200);
  }

  @Test
  void hook_thatIsClosed_isSilent() {
    List<RecordedCall> seen = new ArrayList<>();
    var hook = sandbox.control().hook(CallKind.ME, CallMoment.BEFORE_EFFECT, seen::add);
    sandbox.get(sandbox.token(COFFEE), "/me").ok();
    hook.close();
    sandbox.get(sandbox.token(COFFEE), "/me").ok();

    assertThat(seen).hasSize(1);
  }

  @Test
  void hook_thatThrows_failsTheCallAsAServerWould() {
    sandbox
        .control()
        .hookOnce(
            CallKind.ME,
            CallMoment.BEFORE_EFFECT,
            _ -> {
              throw new IllegalStateException("on purpose");
            });

    Answer answer = sandbox.get(sandbox.token(COFFEE), "/me");

    assertThat(answer.status()).isEqualTo(500);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"An unknown error has occurred.","type":"OAuthException","code":1,"is_transient":true}}
        """);
  }

  @Test
  void dropBefore_hasNoEffect_dropAfter_has() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.PUBLISH, CallMoment.BEFORE_EFFECT, new Fault.Drop()));

    assertDropped(token, container);
    assertThat(sandbox.control().posts(COFFEE)).isEmpty();

    sandbox
        .control()
        .inject(FaultRule.once(CallKind.PUBLISH, CallMoment.AFTER_EFFECT, new Fault.Drop()));
    assertDropped(token, container);
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
    assertThat(sandbox.control().calls(CallKind.PUBLISH))
        .extracting(RecordedCall::status)
        .containsOnly(0);
  }

  @Test
  void refusalAfterTheEffect_liesAboutIt() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    GraphError blocked =
        GraphError.publishing(
            4,
            2207051,
            "Application request limit reached",
            "Action is blocked",
            "We restrict certain activity to protect our community. Tell us if you think we made a"
                + " mistake.");
    sandbox
        .control()
        .inject(
            FaultRule.once(
                CallKind.PUBLISH,
                CallMoment.AFTER_EFFECT,
                new Fault.Refuse(
                    new GraphError(
                        403,
                        blocked.type(),
                        blocked.code(),
                        blocked.message(),
                        blocked.details()))));

    Answer answer = publish(token, container);

    assertThat(answer.status()).isEqualTo(403);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Application request limit reached","type":"OAuthException","code":4,"error_subcode":2207051,"is_transient":false,"error_user_title":"Action is blocked","error_user_msg":"We restrict certain activity to protect our community. Tell us if you think we made a mistake."}}
        """);
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void htmlAndHalfABody_areWhatTheySay() {
    String token = sandbox.token(COFFEE);
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.ME, CallMoment.BEFORE_EFFECT, Fault.html(502)));
    Answer html = sandbox.get(token, "/me");
    assertThat(html.status()).isEqualTo(502);
    assertThat(html.header("content-type")).startsWith("text/html");
    assertThat(html.body()).startsWith("<!DOCTYPE html>");

    sandbox
        .control()
        .inject(FaultRule.once(CallKind.ME, CallMoment.AFTER_EFFECT, new Fault.HalfBody()));
    assertThatThrownBy(() -> sandbox.http().sending(me(token))).isInstanceOf(IOException.class);
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void delay_holdsTheReplyBack() {
    sandbox
        .control()
        .inject(
            FaultRule.once(
                CallKind.ME, CallMoment.BEFORE_EFFECT, new Fault.Delay(Duration.ofMillis(300))));
    long start = System.nanoTime();

    sandbox.get(sandbox.token(COFFEE), "/me").ok();

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void rule_strikesAsOftenAsItSaysAndOnlyItsAccount() {
    sandbox
        .control()
        .inject(
            FaultRule.always(CallKind.ME, CallMoment.BEFORE_EFFECT, Fault.html(503))
                .times(2)
                .onlyFor(COFFEE));
    String token = sandbox.token(COFFEE);
    String other = sandbox.token(MIRA);

    assertThat(sandbox.get(other, "/me").status()).isEqualTo(200);
    assertThat(statuses(token, 3)).containsExactly(503, 503, 200);
  }

  @Test
  void dice_fallTheSameWayForTheSameSeed() {
    String token = sandbox.token(COFFEE);
    FaultRule rule =
        FaultRule.always(CallKind.ME, CallMoment.BEFORE_EFFECT, Fault.html(503))
            .withProbability(0.5, 42);

    List<Integer> first;
    try (var _ = sandbox.control().inject(rule)) {
      first = statuses(token, 20);
    }
    sandbox.control().inject(rule);

    assertThat(first).contains(200, 503);
    assertThat(statuses(token, 20)).isEqualTo(first);
    sandbox.control().clearHooksAndFaults();
    assertThat(statuses(token, 5)).containsOnly(200);
  }

  @Test
  void rule_thatMakesNoSense_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.once(CallKind.ME, CallMoment.AFTER_REPLY, new Fault.Drop()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FaultRule.once(CallKind.ME, CallMoment.BEFORE_EFFECT, new Fault.HalfBody()));
  }

  private List<Integer> statuses(String token, int calls) {
    return IntStream.range(0, calls).mapToObj(_ -> sandbox.get(token, "/me").status()).toList();
  }

  private Answer publish(String token, String container) {
    return sandbox.post(token, "/me/media_publish", "creation_id", container);
  }

  private void assertDropped(String token, String container) {
    String body = HttpCaller.form("creation_id", container, "access_token", token);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(HttpCaller.uri(sandbox.graph(), "/v26.0/me/media_publish"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThatThrownBy(() -> sandbox.http().sending(request)).isInstanceOf(IOException.class);
  }

  private HttpRequest.Builder me(String token) {
    return HttpRequest.newBuilder(
        HttpCaller.uri(sandbox.graph(), "/v26.0/me", "access_token", token));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("Never let go");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
