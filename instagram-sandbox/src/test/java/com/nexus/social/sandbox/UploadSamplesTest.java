package com.nexus.social.sandbox;

import java.util.Arrays;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final UploadSteps app = new UploadSteps(sandbox);

  @SampleTest("publishing/upload")
  void upload_ofBytes(Sample sample) {
    byte[] video = app.bytes("reel.mp4");

    sample.isShownBy(app.send(app.target(), app.token(), 0, video.length, video));
  }

  @SampleTest("publishing/upload-of-a-hosted-file")
  void upload_ofAHostedFile(Sample sample) {
    sample.isShownBy(app.sendUrl(app.target(), app.token(), sandbox.mediaUrl("reel.mp4")));
  }

  @SampleTest("publishing/upload-refused")
  void upload_withTheTokenOfInstagramLogin(Sample sample) {
    String ofInstagram = sandbox.token(RunningSandbox.COFFEE);

    sample.isShownBy(app.send(app.target(), ofInstagram, 0, 10, new byte[10]));
  }

  @SampleTest("publishing/upload-begun")
  void upload_thatBroke(Sample sample) {
    UploadSteps.Target target = app.target();
    byte[] video = app.bytes("reel.mp4");
    app.send(target, app.token(), 0, video.length, Arrays.copyOf(video, 50_002));

    sample.isShownBy(
        new FacebookCaller(sandbox).get(app.token(), "/" + target.id(), "fields", "video_status"));
  }
}
