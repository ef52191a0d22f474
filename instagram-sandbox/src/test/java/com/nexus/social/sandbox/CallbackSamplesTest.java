package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.nexus.social.sandbox.compliance.SentCallback;
import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** An app that its user 218471 removes. */
class CallbackSamplesTest {
  private static final String SECRET = "secret123";
  private static final String CONFIRMATION =
      "{\"url\":\"https://app/deletion?id=abc123\",\"confirmation_code\":\"abc123\"}";

  private final CallbackApp app = new CallbackApp();

  @AfterEach
  void stopApp() {
    app.close();
  }

  @SampleTest("callbacks/removal-signed")
  void removal_isSigned(Sample sample) {
    try (InstagramSandbox sandbox = sandboxAt(1_760_000_000)) {
      sandbox.control().revoke(COFFEE);

      sample.isShownBy(TextNode.valueOf(app.received().signedRequest()));
    }
  }

  @SampleTest("callbacks/deletion")
  void deletion_saysWhoseDataItIsAbout(Sample sample) {
    try (InstagramSandbox sandbox = sandboxAt(1_291_836_800)) {
      requestDeletion(sandbox);
      app.received();

      sample.isShownBy(app.received().payload(SECRET));
    }
  }

  /** It is the app that says this, and the sandbox that understands it. */
  @SampleTest("callbacks/deletion-answer")
  void deletion_isAnswered(Sample sample) {
    try (InstagramSandbox sandbox = sandboxAt(1_291_836_800)) {
      if (!(requestDeletion(sandbox).outcome() instanceof Outcome.Confirmed confirmed)) {
        throw new AssertionError("It was not understood");
      }
      sample.isShownBy(
          JsonNodeFactory.instance
              .objectNode()
              .put("url", confirmed.status().toString())
              .put("confirmation_code", confirmed.confirmationCode()));
    }
  }

  private SentCallback requestDeletion(InstagramSandbox sandbox) {
    app.answering(200, CONFIRMATION);
    sandbox.control().revoke(COFFEE);
    return sandbox.control().requestDataDeletion(COFFEE);
  }

  private InstagramSandbox sandboxAt(long now) {
    InstagramSandbox sandbox =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withClock(InstantSource.fixed(Instant.ofEpochSecond(now)))
                .withApp("168052521", SECRET));
    Callbacks callbacks = new Callbacks(app.uri("/deauthorize"), app.uri("/deletion"));
    sandbox.control().change(behaviour -> behaviour.withCallbacks(callbacks));
    InstagramAccount.Profile profile =
        new InstagramAccount.Profile("", "", "avatar-coffee.jpg", 0, 0);
    sandbox
        .control()
        .putAccount(
            new InstagramAccount(
                COFFEE, "218471", "nexus.coffee", "Nexus Coffee", AccountType.BUSINESS, profile));
    sandbox.control().issueToken(COFFEE, BASIC);
    return sandbox;
  }
}
