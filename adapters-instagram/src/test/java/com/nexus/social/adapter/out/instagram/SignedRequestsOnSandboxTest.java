package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.SandboxedInstagram.ACCOUNT_ID;
import static com.nexus.social.adapter.out.instagram.SandboxedInstagram.PERSON_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformCallbacks;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.nexus.social.sandbox.world.SeededWorld;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox really sends; each login signs with the secret of its own app. */
class SignedRequestsOnSandboxTest {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();
  private final MockWebServer app = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    app.start();
    Callbacks callbacks = new Callbacks(app.url("/left").uri(), app.url("/delete").uri());
    sandboxed.control().change(behaviour -> behaviour.withCallbacks(callbacks));
    app.enqueue(new MockResponse.Builder().build());
    app.enqueue(
        new MockResponse.Builder()
            .body("{\"url\":\"https://nexus.example/d\",\"confirmation_code\":\"a1\"}")
            .build());
  }

  @AfterEach
  void stop() {
    app.close();
    sandboxed.close();
  }

  @Test
  void callbacks_ofFacebookLogin_areAboutThePerson() throws InterruptedException {
    sandboxed.pageAccess();

    sandboxed.control().revoke(PERSON_ID);
    sandboxed.control().requestDataDeletion(PERSON_ID);

    assertReceived("/left", PERSON_ID);
    assertReceived("/delete", PERSON_ID);
  }

  @Test
  void callbacks_ofInstagramLogin_areAboutTheAppScopedId() throws InterruptedException {
    sandboxed.access();

    sandboxed.control().revoke(ACCOUNT_ID);
    sandboxed.control().requestDataDeletion(ACCOUNT_ID);

    assertReceived("/left", SeededWorld.COFFEE.appScopedId());
    assertReceived("/delete", SeededWorld.COFFEE.appScopedId());
  }

  private void assertReceived(String path, String subject) throws InterruptedException {
    RecordedRequest request = Objects.requireNonNull(app.takeRequest(5, TimeUnit.SECONDS));
    assertThat(request.getTarget()).isEqualTo(path);
    String signed = Objects.requireNonNull(ScriptedMeta.form(request).get("signed_request"));
    assertThat(sandboxed.instagram().callbacks().read(signed))
        .isEqualTo(new PlatformCallbacks.Callback(subject, sandboxed.clock().instant()));
  }
}
