package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.contract.MediaPublisherContract;
import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.sandbox.LivePost;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What is the same for an account of either login. */
interface MediaPublisherOnSandbox extends MediaPublisherContract {
  SandboxedInstagram sandboxed();

  @AfterEach
  default void stop() {
    sandboxed().close();
  }

  @Override
  default MediaPublisher publisher() {
    return sandboxed().instagram().publisher();
  }

  @Override
  default URI image() {
    return sandboxed().media("sample.jpg");
  }

  @Override
  default URI notAnImage() {
    return sandboxed().media("text.jpg");
  }

  @Override
  default void finishProcessing() {
    sandboxed().control().advance(Duration.ofSeconds(1));
  }

  @Override
  default List<MediaId> live() {
    return sandboxed().control().posts(SandboxedInstagram.ACCOUNT_ID).stream()
        .map(LivePost::mediaId)
        .map(MediaId::new)
        .toList();
  }

  @Override
  default void loseNextPublishRequest() {
    dropNextPublish(CallMoment.BEFORE_EFFECT);
  }

  @Override
  default void loseNextPublishAnswer() {
    dropNextPublish(CallMoment.AFTER_EFFECT);
  }

  private void dropNextPublish(CallMoment moment) {
    sandboxed().control().inject(FaultRule.once(CallKind.PUBLISH, moment, new Fault.Drop()));
  }
}
