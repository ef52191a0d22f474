package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.contract.MediaPublisherContract;
import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
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

class InstagramMediaPublisherOnSandboxTest implements MediaPublisherContract {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();
  private final PlatformAccess access = sandboxed.access();

  @AfterEach
  void stop() {
    sandboxed.close();
  }

  @Override
  public MediaPublisher publisher() {
    return sandboxed.instagram().publisher();
  }

  @Override
  public PlatformAccess access() {
    return access;
  }

  @Override
  public PlatformAccess deadAccess() {
    PlatformAccess dead = sandboxed.access();
    sandboxed.control().expireToken(dead.token().value());
    return dead;
  }

  @Override
  public URI image() {
    return sandboxed.media("sample.jpg");
  }

  @Override
  public URI notAnImage() {
    return sandboxed.media("text.jpg");
  }

  @Override
  public void finishProcessing() {
    sandboxed.control().advance(Duration.ofSeconds(1));
  }

  @Override
  public List<MediaId> live() {
    return sandboxed.control().posts(SandboxedInstagram.ACCOUNT_ID).stream()
        .map(LivePost::mediaId)
        .map(MediaId::new)
        .toList();
  }

  @Override
  public void loseNextPublishRequest() {
    dropNextPublish(CallMoment.BEFORE_EFFECT);
  }

  @Override
  public void loseNextPublishAnswer() {
    dropNextPublish(CallMoment.AFTER_EFFECT);
  }

  private void dropNextPublish(CallMoment moment) {
    sandboxed.control().inject(FaultRule.once(CallKind.PUBLISH, moment, new Fault.Drop()));
  }
}
