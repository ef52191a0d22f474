package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.BatchCaller.batch;
import static com.nexus.social.sandbox.BatchCaller.get;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final BatchCaller caller = new BatchCaller(sandbox);

  @SampleTest("batch/answers")
  void answers(Sample sample) {
    String media = sandbox.published(sandbox.token(COFFEE), "Good morning");
    sandbox.control().advance(Duration.ofDays(1));
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.GET_ACCOUNT, CallMoment.BEFORE_EFFECT, new Fault.Drop()));

    sample.isShownBy(
        caller.send(
            caller.token(),
            batch(
                get(media + "/insights?metric=reach,views"),
                get(media + "/insights?metric=plays"),
                get(COFFEE))));
  }

  @SampleTest("batch/too-many")
  void tooManyOperations(Sample sample) {
    String[] more = Collections.nCopies(51, get("me")).toArray(String[]::new);

    sample.isShownBy(caller.send(caller.token(), batch(more)));
  }

  @SampleTest("batch/several-ids")
  void severalIds(Sample sample) {
    sample.isShownBy(
        caller
            .facebook()
            .get(caller.token(), "/", "ids", COFFEE + "," + MIRA, "fields", "username"));
  }
}
