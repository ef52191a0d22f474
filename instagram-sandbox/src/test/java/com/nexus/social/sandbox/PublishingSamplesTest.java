package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishingSamplesTest {
  private static final String STATUS = "status_code,status";
  private static final String COPYRIGHT = "copyright_check_status";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @SampleTest("publishing/container")
  void container(Sample sample) {
    sample.isShownBy(app.image());
  }

  @SampleTest("publishing/container-for-an-upload")
  void container_forAnUpload(Sample sample) {
    sample.isShownBy(
        sandbox
            .http()
            .send(
                HttpRequest.newBuilder(
                        HttpCaller.uri(facebook.graph(), "/v25.0/" + COFFEE + "/media"))
                    .header("Authorization", "Bearer " + facebook.token())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "media_type=REELS&upload_type=resumable"))));
  }

  @SampleTest("publishing/container-in-progress")
  void container_inProgress(Sample sample) {
    sample.isShownBy(read(app.reel().text("id"), STATUS));
  }

  @SampleTest("publishing/container-finished")
  void container_finished(Sample sample) {
    sample.isShownBy(processed(app.image(), STATUS));
  }

  @SampleTest("publishing/container-published")
  void container_published(Sample sample) {
    String container = app.image().text("id");
    app.process();
    app.publish(container).ok();

    sample.isShownBy(read(container, STATUS));
  }

  @SampleTest("publishing/container-error")
  void container_thatFailed(Sample sample) {
    sample.isShownBy(processed(app.video("too-short.mp4", "media_type", "REELS"), STATUS));
  }

  @SampleTest("publishing/container-expired")
  void container_thatIsTooOld(Sample sample) {
    String container = app.image().text("id");
    sandbox.control().advance(Duration.ofHours(24));

    sample.isShownBy(read(container, STATUS));
  }

  @SampleTest("publishing/copyright-not-started")
  void copyright_ofWhatIsNotThereYet(Sample sample) {
    String container = new UploadSteps(sandbox).target().id();

    sample.isShownBy(facebook.get(facebook.token(), "/" + container, "fields", COPYRIGHT));
  }

  @SampleTest("publishing/copyright-in-progress")
  void copyright_inProgress(Sample sample) {
    UploadSteps uploads = new UploadSteps(sandbox);
    UploadSteps.Target target = uploads.target();
    byte[] video = uploads.bytes("reel.mp4");
    uploads.send(target, uploads.token(), 0, video.length, video).ok();

    sample.isShownBy(facebook.get(facebook.token(), "/" + target.id(), "fields", COPYRIGHT));
  }

  @SampleTest("publishing/copyright-completed")
  void copyright_completed(Sample sample) {
    sample.isShownBy(processed(app.reel(), COPYRIGHT));
  }

  @SampleTest("publishing/copyright-error")
  void copyright_ofWhatFailed(Sample sample) {
    sample.isShownBy(processed(app.video("too-short.mp4", "media_type", "REELS"), COPYRIGHT));
  }

  @SampleTest("publishing/no-expires-at")
  void expiresAt(Sample sample) {
    sample.isShownBy(read(app.image().text("id"), "expires_at"));
  }

  @SampleTest("publishing/published")
  void post(Sample sample) {
    String container = app.image().text("id");
    app.process();

    sample.isShownBy(app.publish(container));
  }

  @SampleTest("publishing/limit")
  void limit(Sample sample) {
    sample.isShownBy(limitAfterTwoPosts("fields", "quota_usage,config"));
  }

  @SampleTest("publishing/limit-without-fields")
  void limit_withoutFields(Sample sample) {
    sample.isShownBy(limitAfterTwoPosts());
  }

  private Answer limitAfterTwoPosts(String... parameters) {
    app.published(app.image());
    app.published(app.image());
    return sandbox.get(app.token(), "/" + COFFEE + "/content_publishing_limit", parameters);
  }

  private Answer processed(Answer created, String fields) {
    String container = created.text("id");
    app.process();
    return read(container, fields);
  }

  private Answer read(String container, String fields) {
    return sandbox.get(app.token(), "/" + container, "fields", fields);
  }
}
