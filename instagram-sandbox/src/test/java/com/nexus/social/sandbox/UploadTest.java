package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.UploadSteps.Target;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final UploadSteps app = new UploadSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void container_saysWhereToSendTheVideo() {
    JsonNode created = app.create("media_type", "REELS", "upload_type", "resumable").ok();

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
        app.video(created.get("id").asText()),
        """
        {"video_status":{"uploading_phase":{"status":"not_started","bytes_transferred":0},"processing_phase":{"status":"not_started"}},"copyright_check_status":{"status":"not_started","matches_found":false},"id":"%s"}
        """
            .formatted(created.get("id").asText()));
  }

  @Test
  void wholeVideo_isUploadedProcessedAndPublished() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");

    Answer answer = app.send(target, app.token(), 0, video.length, video);

    RunningSandbox.assertSame(
        answer.ok(),
        """
        {"success":true,"message":"Upload successful."}
        """);
    RunningSandbox.assertSame(
        app.video(target.id()),
        """
        {"video_status":{"uploading_phase":{"status":"complete","bytes_transferred":%d,"source_file_size":%d},"processing_phase":{"status":"in_progress"}},"copyright_check_status":{"status":"in_progress","matches_found":false},"id":"%s"}
        """
            .formatted(video.length, video.length, target.id()));
    sandbox.control().advance(Duration.ofSeconds(3));
    String media = app.publish(target.id()).text("id");
    String url = facebook.get(app.token(), "/" + media, "fields", "media_url").text("media_url");
    assertThat(sandbox.http().bytes(URI.create(url))).isEqualTo(video);
    assertThat(sandbox.control().calls(CallKind.UPLOAD))
        .singleElement()
        .satisfies(call -> assertThat(call.accountId()).isEqualTo(COFFEE));
  }

  @Test
  void partOfAVideo_isResumedWhereTheContainerSaysItEnded() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");

    Answer part = app.send(target, app.token(), 0, video.length, Arrays.copyOf(video, 50_002));

    assertThat(part.status()).isEqualTo(206);
    RunningSandbox.assertSame(
        part.json(),
        """
        {"debug_info":{"retriable":true,"type":"PartialRequestError","message":"Partial request (did not match length of file)"}}
        """);
    RunningSandbox.assertSame(
        facebook.get(app.token(), "/" + target.id(), "fields", "video_status").ok(),
        """
        {"video_status":{"uploading_phase":{"status":"in_progress","bytes_transferred":50002,"source_file_size":%d},"processing_phase":{"status":"not_started"}},"id":"%s"}
        """
            .formatted(video.length, target.id()));
    assertThat(
            app.send(target, app.token(), 50_002, video.length, UploadSteps.tail(video, 50_002))
                .ok()
                .get("success")
                .asBoolean())
        .isTrue();
    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(app.publish(target.id()).status()).isEqualTo(200);
  }

  @Test
  void brokenConnection_keepsWhatCame() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");
    sandbox
        .control()
        .inject(
            FaultRule.once(
                CallKind.UPLOAD, CallMoment.BEFORE_EFFECT, new Fault.BreakUpload(30_000)));

    assertThatThrownBy(() -> app.send(target, app.token(), 0, video.length, video))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(
            app.video(target.id()).at("/video_status/uploading_phase/bytes_transferred").asLong())
        .isEqualTo(30_000);
    assertThat(
            app.send(target, app.token(), 30_000, video.length, UploadSteps.tail(video, 30_000))
                .status())
        .isEqualTo(200);
  }

  @Test
  void earlierOffset_writesAnewFromThere() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");
    app.send(target, app.token(), 0, video.length, new byte[20_000]);

    assertThat(app.send(target, app.token(), 0, video.length, video).status()).isEqualTo(200);

    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(app.publish(target.id()).status()).isEqualTo(200);
  }

  @Test
  void hostedVideo_isFetched() {
    Target target = app.target();

    RunningSandbox.assertSame(
        app.sendUrl(target, app.token(), sandbox.mediaUrl("reel.mp4")).ok(),
        """
        {"success":true,"message":"Upload successful."}
        """);

    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(app.publish(target.id()).status()).isEqualTo(200);
  }

  @Test
  void badVideo_isTakenAndFailsInProcessing() {
    Target target = app.target();
    byte[] video = app.bytes("too-short.mp4");

    assertThat(app.send(target, app.token(), 0, video.length, video).status()).isEqualTo(200);

    RunningSandbox.assertSame(
        facebook
            .get(app.token(), "/" + target.id(), "fields", "status_code,status,video_status")
            .ok(),
        """
        {"status_code":"ERROR","status":"Error: Media upload has failed with error code 2207026","video_status":{"uploading_phase":{"status":"complete"},"processing_phase":{"status":"error","errors":[{"code":2207026,"message":"Media processing failed."}]}},"id":"%s"}
        """
            .formatted(target.id()));
  }

  @Test
  void tokenOfThePage_mayUploadToo() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");

    assertThat(app.send(target, facebook.pageToken(COFFEE_PAGE), 0, video.length, video).status())
        .isEqualTo(200);
  }

  @Test
  void storiesAndCarouselItems_areUploadedToo() {
    assertThat(app.create("media_type", "STORIES", "upload_type", "resumable").ok().has("uri"))
        .isTrue();
    assertThat(
            app.create(
                    "media_type", "VIDEO", "is_carousel_item", "true", "upload_type", "resumable")
                .ok()
                .has("uri"))
        .isTrue();
    assertThat(app.create("upload_type", "resumable").message())
        .isEqualTo("(#100) Param upload_type is not allowed");
    assertThat(
            app.create(
                    "media_type",
                    "REELS",
                    "upload_type",
                    "resumable",
                    "video_url",
                    sandbox.mediaUrl("reel.mp4"))
                .message())
        .isEqualTo("(#100) Param video_url is not allowed");
    assertThat(app.create("media_type", "REELS", "upload_type", "carrier pigeon").code())
        .isEqualTo("100");
  }
}
