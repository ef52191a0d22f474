package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import org.junit.jupiter.api.extension.RegisterExtension;

class MediaSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @SampleTest("media/media")
  void media(Sample sample) {
    String id = app.published(app.image());

    sample.isShownBy(
        sandbox.get(
            app.token(),
            "/" + id,
            "fields",
            "id,media_type,media_product_type,permalink,shortcode,owner,timestamp"));
  }

  @SampleTest("media/deleted")
  void media_deleted(Sample sample) {
    sample.isShownBy(facebook.delete(deleter(), "/" + app.published(app.image())));
  }

  @SampleTest("media/not-deletable")
  void media_ofAKindThatIsNotDeleted(Sample sample) {
    app.published(app.carousel(app.items(2)));
    String item = sandbox.control().posts(COFFEE).getFirst().children().getFirst();

    sample.isShownBy(facebook.delete(deleter(), "/" + item));
  }

  @SampleTest("media/comments-switched")
  void comments_switchedOff(Sample sample) {
    String id = app.published(app.image());
    String token =
        sandbox.control().issueToken(COFFEE, BASIC, "instagram_business_manage_comments");

    sample.isShownBy(sandbox.post(token, "/" + id, "comment_enabled", "false"));
  }

  @SampleTest("media/list")
  void list(Sample sample) {
    app.published(app.image());
    app.published(app.reel("caption", "Slow pan"));

    sample.isShownBy(
        facebook.get(
            facebook.token(),
            "/" + COFFEE + "/media",
            "fields",
            "id,caption,media_type,media_product_type,permalink,timestamp",
            "limit",
            "1"));
  }

  @SampleTest("media/empty-list")
  void list_ofNothing(Sample sample) {
    sample.isShownBy(facebook.get(facebook.token(), "/" + COFFEE + "/media"));
  }

  private String deleter() {
    return sandbox
        .control()
        .issueFacebookToken(
            "instagram_basic",
            "instagram_manage_contents",
            "pages_show_list",
            "pages_read_engagement");
  }
}
