package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  /** A container that waits for bytes. */
  private record Target(String id, URI uri) {}

  @Test
  void container_saysWhereToSendTheVideo() {
    JsonNode created = create("media_type", "REELS", "upload_type", "resumable").ok();

    RunningSandbox.assertSame(
        created,
        """
        {"id":"%s","uri":"%s/ig-api-upload/v26.0/%s"}
        """
            .formatted(
                created.get("id").asText(),
                sandbox.running().hosts().rupload(),
                created.get("id").asText()));
    RunningSandbox.assertSame(
        video(created.get("id").asText()),
        """
        {"video_status":{"uploading_phase":{"status":"not_started","bytes_transferred":0},"processing_phase":{"status":"not_started"}},"copyright_check_status":{"status":"not_started","matches_found":false},"id":"%s"}
        """
            .formatted(created.get("id").asText()));
  }

  @Test
  void wholeVideo_isUploadedProcessedAndPublished() {
    Target target = target();
    byte[] video = bytes("reel.mp4");

    Answer answer = send(target, token(), 0, video.length, video);

    RunningSandbox.assertSame(
        answer.ok(),
        """
        {"success":true,"message":"Upload successful."}
        """);
    RunningSandbox.assertSame(
        video(target.id()),
        """
        {"video_status":{"uploading_phase":{"status":"complete","bytes_transferred":%d,"source_file_size":%d},"processing_phase":{"status":"in_progress"}},"copyright_check_status":{"status":"in_progress","matches_found":false},"id":"%s"}
        """
            .formatted(video.length, video.length, target.id()));
    sandbox.control().advance(Duration.ofSeconds(3));
    String media = publish(target.id()).text("id");
    String url = facebook.get(token(), "/" + media, "fields", "media_url").text("media_url");
    assertThat(sandbox.http().bytes(URI.create(url))).isEqualTo(video);
    assertThat(sandbox.control().calls(CallKind.UPLOAD))
        .singleElement()
        .satisfies(call -> assertThat(call.accountId()).isEqualTo(COFFEE));
  }

  @Test
  void partOfAVideo_isResumedWhereTheContainerSaysItEnded() {
    Target target = target();
    byte[] video = bytes("reel.mp4");

    Answer part = send(target, token(), 0, video.length, Arrays.copyOf(video, 50_002));

    assertThat(part.status()).isEqualTo(206);
    RunningSandbox.assertSame(
        part.json(),
        """
        {"debug_info":{"retriable":true,"type":"PartialRequestError","message":"Partial request (did not match length of file)"}}
        """);
    RunningSandbox.assertSame(
        facebook.get(token(), "/" + target.id(), "fields", "video_status").ok(),
        """
        {"video_status":{"uploading_phase":{"status":"in_progress","bytes_transferred":50002,"source_file_size":%d},"processing_phase":{"status":"not_started"}},"id":"%s"}
        """
            .formatted(video.length, target.id()));
    assertThat(
            send(target, token(), 50_002, video.length, tail(video, 50_002))
                .ok()
                .get("success")
                .asBoolean())
        .isTrue();
    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(publish(target.id()).status()).isEqualTo(200);
  }

  @Test
  void brokenConnection_keepsWhatCame() {
    Target target = target();
    byte[] video = bytes("reel.mp4");
    sandbox
        .control()
        .inject(
            FaultRule.once(
                CallKind.UPLOAD, CallMoment.BEFORE_EFFECT, new Fault.BreakUpload(30_000)));

    assertThatThrownBy(() -> send(target, token(), 0, video.length, video))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(video(target.id()).at("/video_status/uploading_phase/bytes_transferred").asLong())
        .isEqualTo(30_000);
    assertThat(send(target, token(), 30_000, video.length, tail(video, 30_000)).status())
        .isEqualTo(200);
  }

  @Test
  void earlierOffset_writesAnewFromThere() {
    Target target = target();
    byte[] video = bytes("reel.mp4");
    send(target, token(), 0, video.length, new byte[20_000]);

    assertThat(send(target, token(), 0, video.length, video).status()).isEqualTo(200);

    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(publish(target.id()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "-1, 100", "101, 100", "0, 0"})
  void offset_behindWhatThereIs_isRefused(long offset, long size) {
    Answer answer = send(target(), token(), offset, size, new byte[10]);

    assertThat(answer.status()).isEqualTo(412);
    RunningSandbox.assertSame(
        answer.json(),
        """
        {"debug_info":{"retriable":true,"type":"OffsetInvalidError","message":"Request starting offset is invalid"}}
        """);
  }

  @Test
  void hostedVideo_isFetched() {
    Target target = target();

    RunningSandbox.assertSame(
        sendUrl(target, token(), sandbox.mediaUrl("reel.mp4")).ok(),
        """
        {"success":true,"message":"Upload successful."}
        """);

    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(publish(target.id()).status()).isEqualTo(200);
  }

  @Test
  void hostedVideo_thatIsNotThere_mayBeTriedAgain() {
    Target target = target();

    Answer answer = sendUrl(target, token(), sandbox.mediaUrl("nothing.mp4"));

    assertThat(answer.status()).isEqualTo(400);
    JsonNode problem = answer.json().get("debug_info");
    assertThat(problem.get("type").asText()).isEqualTo("ProcessingFailedError");
    assertThat(Answer.parse(problem.get("message").asText()).get("success").asBoolean()).isFalse();
    assertThat(sendUrl(target, token(), sandbox.mediaUrl("reel.mp4")).status()).isEqualTo(200);
  }

  @Test
  void badVideo_isTakenAndFailsInProcessing() {
    Target target = target();
    byte[] video = bytes("too-short.mp4");

    assertThat(send(target, token(), 0, video.length, video).status()).isEqualTo(200);

    RunningSandbox.assertSame(
        facebook.get(token(), "/" + target.id(), "fields", "status_code,status,video_status").ok(),
        """
        {"status_code":"ERROR","status":"Error: Media upload has failed with error code 2207026","video_status":{"uploading_phase":{"status":"complete"},"processing_phase":{"status":"error","errors":[{"code":2207026,"message":"Media processing failed."}]}},"id":"%s"}
        """
            .formatted(target.id()));
  }

  @Test
  void tokensOfOthers_areRefusedWordForWord() {
    Target target = target();
    String ofInstagram = sandbox.token(COFFEE);
    String ofAnotherPage = facebook.pageToken(MIRA_PAGE);
    String tooSmall = sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");

    for (String token : new String[] {ofInstagram, "garbage", ofAnotherPage, tooSmall}) {
      Answer answer = send(target, token, 0, 10, new byte[10]);
      assertThat(answer.status()).isEqualTo(400);
      RunningSandbox.assertSame(
          answer.json(),
          """
          {"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"{\\"success\\":false,\\"error\\":{\\"message\\":\\"unauthorized user request\\"}}"}}
          """);
    }
  }

  @Test
  void tokenOfThePage_mayUploadToo() {
    Target target = target();
    byte[] video = bytes("reel.mp4");

    assertThat(send(target, facebook.pageToken(COFFEE_PAGE), 0, video.length, video).status())
        .isEqualTo(200);
  }

  @Test
  void containerThatWantsNoBytes_isRefused() {
    Target target = target();
    byte[] video = bytes("reel.mp4");
    send(target, token(), 0, video.length, video).ok();

    Answer answer = send(target, token(), 0, video.length, video);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/debug_info/type").asText()).isEqualTo("ProcessingFailedError");
  }

  @Test
  void storiesAndCarouselItems_areUploadedToo() {
    assertThat(create("media_type", "STORIES", "upload_type", "resumable").ok().has("uri"))
        .isTrue();
    assertThat(
            create("media_type", "VIDEO", "is_carousel_item", "true", "upload_type", "resumable")
                .ok()
                .has("uri"))
        .isTrue();
    assertThat(create("upload_type", "resumable").message())
        .isEqualTo("(#100) Param upload_type is not allowed");
    assertThat(
            create(
                    "media_type",
                    "REELS",
                    "upload_type",
                    "resumable",
                    "video_url",
                    sandbox.mediaUrl("reel.mp4"))
                .message())
        .isEqualTo("(#100) Param video_url is not allowed");
    assertThat(create("media_type", "REELS", "upload_type", "carrier pigeon").code())
        .isEqualTo("100");
  }

  private String token() {
    return facebook.token();
  }

  private Answer create(String... parameters) {
    return facebook.post(token(), "/" + COFFEE + "/media", parameters);
  }

  private Target target() {
    JsonNode created = create("media_type", "REELS", "upload_type", "resumable").ok();
    return new Target(created.get("id").asText(), URI.create(created.get("uri").asText()));
  }

  private JsonNode video(String container) {
    return facebook
        .get(token(), "/" + container, "fields", "video_status,copyright_check_status")
        .ok();
  }

  private Answer publish(String container) {
    return facebook.post(token(), "/" + COFFEE + "/media_publish", "creation_id", container);
  }

  private byte[] bytes(String name) {
    return sandbox.http().bytes(URI.create(sandbox.mediaUrl(name)));
  }

  private static byte[] tail(byte[] whole, int from) {
    return Arrays.copyOfRange(whole, from, whole.length);
  }

  /** As curl does it, which takes any body for a form. */
  private Answer send(Target target, String token, long offset, long size, byte[] bytes) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(target.uri())
                .header("Authorization", "OAuth " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("offset", Long.toString(offset))
                .header("file_size", Long.toString(size))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  private Answer sendUrl(Target target, String token, String url) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(target.uri())
                .header("Authorization", "OAuth " + token)
                .header("file_url", url)
                .POST(HttpRequest.BodyPublishers.noBody()));
  }
}
