package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import com.nexus.social.sandbox.world.RateLimits;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorSamplesTest {
  private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;
  private static final Duration LIFE = Duration.ofSeconds(5_183_944);

  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(RunningSandbox.standingStill().withApp("168052521", "secret"));

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @SampleTest("errors/image-too-large")
  void image_thatIsTooLarge(Sample sample) throws IOException {
    HttpServer origin =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, TOO_LARGE);
          exchange.getResponseBody().write(new byte[TOO_LARGE]);
          exchange.close();
        });
    origin.start();
    try {
      String url = "http://127.0.0.1:" + origin.getAddress().getPort() + "/large.jpg";
      sample.isShownBy(app.create("image_url", url));
    } finally {
      origin.stop(0);
    }
  }

  @SampleTest("errors/media-not-fetched")
  void image_thatIsNotThere(Sample sample) {
    sample.isShownBy(app.create("image_url", sandbox.mediaUrl("nothing.jpg")));
  }

  @SampleTest("errors/not-ready")
  void container_publishedTooEarly(Sample sample) {
    sample.isShownBy(app.publish(app.image().text("id")));
  }

  /** Whom Meta blocks is its secret, so somebody has to say so. */
  @SampleTest("errors/blocked")
  void account_thatIsBlocked(Sample sample) {
    String container = app.image().text("id");
    sandbox
        .http()
        .post(
            sandbox.running().baseUri(),
            "/sandbox/api/faults",
            "kind",
            "publish",
            "fault",
            "error",
            "status",
            "403",
            "code",
            "4",
            "subcode",
            "2207051",
            "transient",
            "false",
            "message",
            "Application request limit reached",
            "title",
            "Action is blocked",
            "text",
            "We restrict certain activity to protect our community. Tell us if you think we made a"
                + " mistake.")
        .ok();

    sample.isShownBy(app.publish(container));
  }

  @SampleTest("errors/caption-too-long")
  void caption_thatIsTooLong(Sample sample) {
    sample.isShownBy(app.image("caption", "x".repeat(2_300)));
  }

  /** A real message of December 2015, word for word. */
  @SampleTest("errors/expired-token")
  void token_thatExpired(Sample sample) {
    Instant end = Instant.parse("2015-12-10T12:00:00Z");
    try (InstagramSandbox past =
        InstagramSandbox.start(
            SandboxSettings.defaults().withClock(InstantSource.fixed(end.minus(LIFE))))) {
      String token = past.control().issueFacebookToken("pages_show_list");
      past.control().advance(LIFE.plusSeconds(16 * 3_600 + 23 * 60 + 54));

      sample.isShownBy(sandbox.http().get(past.hosts().graph(), "/me", "access_token", token));
    }
  }

  @SampleTest("errors/password-changed")
  void token_fromBeforeThePasswordWasChanged(Sample sample) {
    String token = facebook.token();
    sandbox.control().changePassword(FacebookCaller.PERSON);

    sample.isShownBy(facebook.get(token, "/me"));
  }

  @SampleTest("errors/app-removed")
  void token_ofAnAppThatWasRemoved(Sample sample) {
    String token = facebook.token();
    sandbox.control().revoke(FacebookCaller.PERSON);

    sample.isShownBy(facebook.get(token, "/me"));
  }

  @SampleTest("errors/undecryptable-token")
  void token_thatOnlyLooksLikeOne(Sample sample) {
    sample.isShownBy(facebook.get("EAAnobody", "/me"));
  }

  @SampleTest("errors/not-permitted")
  void permission_thatIsMissing(Sample sample) {
    String token = sandbox.control().issueToken(COFFEE, RunningSandbox.BASIC);

    sample.isShownBy(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()));
  }

  @SampleTest("errors/account-throttled")
  void account_calledTooOften(Sample sample) {
    limit(limits -> limits.withInstagram(UseCase.calls(0)));

    sample.isShownBy(sandbox.get(app.token(), "/me"));
  }

  @SampleTest("errors/app-throttled")
  void app_thatCallsTooOften(Sample sample) {
    limit(limits -> limits.withAppCallsPerHour(0));

    sample.isShownBy(facebook.get(facebook.token(), "/me"));
  }

  private void limit(UnaryOperator<RateLimits> change) {
    sandbox.control().change(now -> now.withRateLimits(change.apply(now.rateLimits())));
  }
}
