package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoIntakeTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();
  @TempDir Path folder;

  private final MediaSteps app = new MediaSteps(sandbox);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer origin = origin();
  private final CountDownLatch release = new CountDownLatch(1);

  private static HttpServer origin() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void startOrigin() {
    origin.setExecutor(threads);
    origin.start();
  }

  @AfterEach
  void stopOrigin() {
    release.countDown();
    origin.stop(0);
    threads.close();
  }

  @ParameterizedTest
  @CsvSource({
    "REELS, too-short.mp4, 2207026",
    "REELS, too-wide.mp4, 2207026",
    "REELS, old-codec.mp4, 2207026",
    "REELS, reel.webm, 2207026",
    "REELS, sample.jpg, 2207026",
    "STORIES, too-long.mp4, 2207026",
    "STORIES, too-short.mp4, 2207026",
    "REELS, nothing.mp4, 2207077",
  })
  void badVideo_isTakenAtFirst_andFailsWithASubcode(String type, String name, int subcode) {
    String container = app.video(name, "media_type", type).text("id");
    app.process();

    RunningSandbox.assertSame(
        app.container(container, "status_code,status"),
        """
        {"status_code":"ERROR","status":"Error: Media upload has failed with error code %d","id":"%s"}
        """
            .formatted(subcode, container));
    assertThat(app.publish(container).code()).isEqualTo("9007/2207027");
  }

  @Test
  void aMinute_isTooLongForAStoryAndNotForAReel() {
    String reel = app.video("too-long.mp4", "media_type", "REELS").text("id");
    app.process();

    assertThat(app.status(reel)).isEqualTo("FINISHED");
  }

  @Test
  void badCover_failsTheReel() {
    String container = app.reel("cover_url", sandbox.mediaUrl("sample.png")).text("id");
    app.process();

    assertThat(app.container(container, "status").get("status").asText()).endsWith("2207005");
  }

  @Test
  void slowOrigin_keepsNobodyWaiting() throws IOException {
    serveSlowly();

    String container = app.create("video_url", originUrl(), "media_type", "REELS").text("id");

    assertThat(app.status(container)).isEqualTo("IN_PROGRESS");
    release.countDown();
    app.process();
    assertThat(app.status(container)).isEqualTo("FINISHED");
  }

  @Test
  void videoOnItsWay_arrivesInTheNextSandbox() throws IOException {
    serveSlowly();
    SandboxSettings lasting = RunningSandbox.standingStill().withDataDirectory(folder);
    String token;
    String container;
    try (InstagramSandbox first = InstagramSandbox.start(lasting)) {
      token = first.control().issueToken(COFFEE, RunningSandbox.BASIC, RunningSandbox.PUBLISH);
      container =
          sandbox
              .http()
              .post(
                  first.hosts().instagramGraph(),
                  "/me/media",
                  "media_type",
                  "REELS",
                  "video_url",
                  originUrl(),
                  "access_token",
                  token)
              .text("id");
    }
    release.countDown();

    try (InstagramSandbox second = InstagramSandbox.start(lasting)) {
      second.control().advance(java.time.Duration.ofSeconds(3));
      assertThat(
              sandbox
                  .http()
                  .get(
                      second.hosts().instagramGraph(),
                      "/" + container,
                      "fields",
                      "status_code",
                      "access_token",
                      token)
                  .text("status_code"))
          .isEqualTo("FINISHED");
    }
  }

  @Test
  void lenientSandbox_takesPngAndWebp() {
    try (InstagramSandbox lenient =
        InstagramSandbox.start(RunningSandbox.standingStill().withLenientImages())) {
      String token =
          lenient.control().issueToken(COFFEE, RunningSandbox.BASIC, RunningSandbox.PUBLISH);
      for (String name : new String[] {"sample.png", "sample.webp", "sample.jpg"}) {
        Answer answer =
            sandbox
                .http()
                .post(
                    lenient.hosts().instagramGraph(),
                    "/me/media",
                    "image_url",
                    lenient.baseUri().resolve("/sandbox/media/" + name).toString(),
                    "access_token",
                    token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      }
    }
    assertThat(app.create("image_url", sandbox.mediaUrl("sample.webp")).code())
        .isEqualTo("36001/2207005");
  }

  private String originUrl() {
    return "http://127.0.0.1:" + origin.getAddress().getPort() + "/video";
  }

  /** Half of a good video; the other half when the latch is released. */
  private void serveSlowly() throws IOException {
    byte[] video = sandbox.http().bytes(URI.create(sandbox.mediaUrl("reel.mp4")));
    origin.createContext(
        "/video",
        exchange -> {
          exchange.sendResponseHeaders(200, video.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(video, 0, video.length / 2);
            out.flush();
            release.await();
            out.write(video, video.length / 2, video.length - video.length / 2);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          } catch (IOException _) {
            // The first sandbox is gone.
          }
        });
  }
}
