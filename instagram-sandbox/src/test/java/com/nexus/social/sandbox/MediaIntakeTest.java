package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaIntakeTest {
  private static final int EIGHT_MIB = 8 * 1024 * 1024;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final HttpServer origin = origin();

  private static HttpServer origin() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void startOrigin() {
    origin.start();
  }

  @AfterEach
  void stopOrigin() {
    origin.stop(0);
  }

  @Test
  void picture_isReallyFetched() {
    byte[] sample = sandbox.http().bytes(URI.create(sandbox.sampleUrl()));
    serve(200, "application/octet-stream", sample);

    String media = publishFrom(originUrl());

    String url =
        sandbox.get(sandbox.token(COFFEE), "/" + media, "fields", "media_url").text("media_url");
    assertThat(sandbox.http().bytes(URI.create(url))).isEqualTo(sample);
  }

  @Test
  void picture_ofExactlyEightMebibytes_isTaken() {
    serve(200, "image/jpeg", padded(EIGHT_MIB));

    assertThat(create(originUrl()).status()).isEqualTo(200);
  }

  @Test
  void picture_ofOneByteMore_isRefusedWordForWord() {
    serve(200, "image/jpeg", padded(EIGHT_MIB + 1));

    Answer answer = create(originUrl());

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"The image size is too large.","type":"OAuthException","code":36000,"error_subcode":2207004,"is_transient":false,"error_user_title":"Image size too large","error_user_msg":"The image is too large to download. It should be less than 8 MiB."}}
        """);
  }

  @Test
  void text_isRefusedWordForWordWhateverItsName() {
    String url = sandbox.mediaUrl("text.jpg");

    RunningSandbox.assertSame(
        create(url).error(),
        """
        {"error":{"message":"Only photo or video can be accepted as media type.","type":"OAuthException","code":9004,"error_subcode":2207052,"is_transient":false,"error_user_title":"Media download has failed. The media URI doesn't meet our requirements.","error_user_msg":"The media could not be fetched from this URI: %s. Please check the limitations section in our development document for more information: https://developers.facebook.com/docs/instagram-api/reference/ig-user/media#creating"}}
        """
            .formatted(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/nobody.jpg",
        "http://does-not-exist.invalid/a.jpg",
        "ftp://127.0.0.1/a.jpg",
        "not a url",
        "http://127.0.0.1/caf\u00e9.jpg",
      })
  void address_thatLeadsNowhere_isRefused(String url) {
    assertThat(create(url).code()).isEqualTo("9004/2207052");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 403, 404, 500})
  void origin_thatDoesNotServeIt_isRefused(int status) {
    serve(status, "image/jpeg", sandbox.http().bytes(URI.create(sandbox.sampleUrl())));

    assertThat(create(originUrl()).code()).isEqualTo("9004/2207052");
  }

  @Test
  void png_isNotSupported() {
    Answer answer = create(sandbox.mediaUrl("sample.png"));

    assertThat(answer.code()).isEqualTo("36001/2207005");
    assertThat(answer.error().at("/error/error_user_msg").asText())
        .isEqualTo("The image format PNG is not supported. Supported formats are: JPG.");
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
    assertThat(create(sandbox.mediaUrl("sample.webp")).code()).isEqualTo("36001/2207005");
  }

  @Test
  void ratio_outsideOfTheFeed_isRefusedAsAFraction() {
    Answer answer = create(sandbox.mediaUrl("wide.jpg"));

    assertThat(answer.code()).isEqualTo("36003/2207009");
    assertThat(answer.error().at("/error/error_user_msg").asText())
        .isEqualTo(
            "The submitted image with aspect ratio ('100/1',) cannot be published. Please submit an"
                + " image with a valid aspect ratio.");
  }

  @ParameterizedTest
  @CsvSource({"portrait.jpg, 200", "story.jpg, 400"})
  void ratio_fourToFiveIsTheTallest(String name, int status) {
    assertThat(create(sandbox.mediaUrl(name)).status()).isEqualTo(status);
  }

  @Test
  void jpegCutShortInItsHead_isRefused() {
    byte[] sample = sandbox.http().bytes(URI.create(sandbox.sampleUrl()));
    serve(200, "image/jpeg", Arrays.copyOf(sample, 30));

    assertThat(create(originUrl()).code()).isEqualTo("9004/2207052");
  }

  @Test
  void story_takesAnyRatioAndLeavesTheListAfterADay() {
    String token = sandbox.token(COFFEE);
    String container =
        sandbox
            .post(
                token,
                "/me/media",
                "media_type",
                "STORIES",
                "image_url",
                sandbox.mediaUrl("story.jpg"))
            .text("id");
    sandbox.control().advance(java.time.Duration.ofSeconds(1));
    String media = sandbox.post(token, "/me/media_publish", "creation_id", container).text("id");

    assertThat(sandbox.get(token, "/me/media").ok().toString()).isEqualTo("{\"data\":[]}");
    assertThat(sandbox.get(token, "/me/stories").ok().at("/data/0/id").asText()).isEqualTo(media);
    assertThat(sandbox.control().posts(COFFEE))
        .extracting(LivePost::productType)
        .containsExactly("STORY");
    assertThat(
            sandbox
                .get(token, "/" + media, "fields", "permalink,media_product_type")
                .ok()
                .toString())
        .contains("/stories/nexus.coffee/", "\"STORY\"");
    sandbox.control().advance(java.time.Duration.ofHours(24));
    assertThat(sandbox.get(token, "/me/stories").ok().toString()).isEqualTo("{\"data\":[]}");
    assertThat(sandbox.control().posts(COFFEE)).isEmpty();
  }

  @Test
  void missingOrUnknownParameters_areNamed() {
    String token = sandbox.token(COFFEE);

    RunningSandbox.assertSame(
        sandbox.post(token, "/me/media").error(),
        """
        {"error":{"message":"The parameter image_url is required","type":"IGApiException","code":100}}
        """);
    assertThat(
            sandbox
                .post(token, "/me/media", "media_type", "POEM", "image_url", "x")
                .error()
                .at("/error/error_user_msg")
                .asText())
        .isEqualTo("The media type POEM is unknown.");
  }

  private Answer create(String url) {
    return sandbox.post(sandbox.token(COFFEE), "/me/media", "image_url", url);
  }

  private String publishFrom(String url) {
    String container = create(url).text("id");
    sandbox.control().advance(java.time.Duration.ofSeconds(1));
    return sandbox
        .post(sandbox.token(COFFEE), "/me/media_publish", "creation_id", container)
        .text("id");
  }

  private String originUrl() {
    return "http://127.0.0.1:" + origin.getAddress().getPort() + "/picture";
  }

  private void serve(int status, String type, byte[] body) {
    origin.createContext(
        "/picture",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.getResponseHeaders().add("Location", sandbox.sampleUrl());
          exchange.sendResponseHeaders(status, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          } catch (IOException _) {
            // The sandbox stops reading what is too large.
          }
        });
  }

  /** A good picture with more bytes behind its end. */
  private byte[] padded(int length) {
    return Arrays.copyOf(sandbox.http().bytes(URI.create(sandbox.sampleUrl())), length);
  }
}
