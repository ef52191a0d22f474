package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void home_showsWhatIsLive() {
    String id = sandbox.published(sandbox.token(COFFEE), "Good <morning> & co");

    String page = sandbox.http().get(sandbox.running().baseUri()).body();

    assertThat(page)
        .contains("nexus.coffee", "mira.paints", "nexus.bakery", "mira.private")
        .contains("id=\"media-" + id + "\"", "Good &lt;morning&gt; &amp; co");
  }

  @Test
  void home_showsReelsStoriesAndCarousels() {
    MediaSteps app = new MediaSteps(sandbox);
    String reel = app.published(app.reel("cover_url", sandbox.mediaUrl("story.jpg")));
    String story = app.published(app.storyVideo());
    String album = app.published(app.carousel(app.items(3)));

    String page = sandbox.http().get(sandbox.running().baseUri()).body();

    assertThat(element(page, "media-" + reel))
        .containsPattern("<video src=\"[^\"]+\\.mp4\" poster=\"[^\"]+\\.jpg\" muted")
        .contains("<span class=\"badge\">reel</span>");
    assertThat(element(page, "media-" + story))
        .containsPattern("<video src=\"[^\"]+\\.mp4\" muted")
        .contains("<span class=\"badge\">story</span>");
    assertThat(element(page, "media-" + album).split("<img ", -1)).hasSize(4);
    assertThat(element(page, "media-" + album)).contains("carousel of 3");
    assertThat(page).doesNotContain("<script");
  }

  @Test
  void home_countsTheCallsOfTheLastHour() {
    String token = sandbox.token(COFFEE);
    sandbox.get(token, "/me").ok();
    sandbox.control().advance(Duration.ofMinutes(61));
    sandbox.get(token, "/me").ok();
    sandbox.get(token, "/me").ok();

    String page = sandbox.http().get(sandbox.running().baseUri()).body();

    assertThat(element(page, "account-" + COFFEE))
        .contains("<dt>calls in the last hour</dt><dd class=\"calls\">2</dd>");
    assertThat(element(page, "account-" + RunningSandbox.BAKERY))
        .contains("<dd class=\"calls\">0</dd>");
  }

  @Test
  void post_showsWhatTheAppAskedForAndNothingRuns() {
    MediaSteps app = new MediaSteps(sandbox);
    app.published(app.reel("caption", "<b>Hi</b>", "audio_name", "<i>Dawn</i>"));

    String page = sandbox.http().get(sandbox.control().posts(COFFEE).getFirst().permalink()).body();

    assertThat(page)
        .contains("&lt;b&gt;Hi&lt;/b&gt;", "<dt>audio_name</dt><dd>&lt;i&gt;Dawn&lt;/i&gt;</dd>")
        .containsPattern("<video src=\"[^\"]+\\.mp4\" controls");
  }

  @Test
  void video_isServedInPartsToo() {
    URI reel = URI.create(sandbox.mediaUrl("reel.mp4"));
    byte[] whole = sandbox.http().bytes(reel);

    Answer head = part(reel, "bytes=0-1");
    Answer tail = part(reel, "bytes=-100");
    Answer nothing = part(reel, "bytes=" + whole.length + "-");

    assertThat(head.status()).isEqualTo(206);
    assertThat(head.header("Content-Range")).isEqualTo("bytes 0-1/" + whole.length);
    assertThat(head.header("Content-Length")).isEqualTo("2");
    assertThat(head.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(tail.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(whole.length - 100, whole.length - 1, whole.length));
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.header("Accept-Ranges")).isEqualTo("bytes");
  }

  @Test
  void callback_showsWhatArrivedAndTheRequestItIsGoodFor() {
    String page =
        sandbox
            .http()
            .get(sandbox.running().baseUri(), "/callback", "code", "AQ1", "state", "it's \"x\"")
            .body();

    assertThat(page)
        .contains("<code id=\"code\">AQ1</code>")
        .contains("it&#39;s &quot;x&quot;")
        .contains(
            "grpcurl -plaintext -d &#39;{&quot;user_id&quot;:&quot;the user who"
                + " began&quot;,&quot;state&quot;:&quot;it&#39;\\&#39;&#39;s"
                + " \\&quot;x\\&quot;&quot;,&quot;code&quot;:&quot;AQ1&quot;}&#39;");
  }

  @Test
  void callback_showsARefusal() {
    String page =
        sandbox
            .http()
            .get(
                sandbox.running().baseUri(),
                "/callback",
                "error",
                "access_denied",
                "error_reason",
                "user_denied")
            .body();

    assertThat(page)
        .contains("Not allowed", "access_denied", "user_denied")
        .doesNotContain("grpcurl");
  }

  @Test
  void unknownPages_areNotFound() {
    assertThat(sandbox.http().get(sandbox.running().baseUri(), "/nothing").status()).isEqualTo(404);
    assertThat(sandbox.http().get(sandbox.running().hosts().instagram(), "/p/Cnothing/").status())
        .isEqualTo(404);
    assertThat(
            sandbox.http().get(sandbox.running().baseUri(), "/sandbox/media/..%2fx.jpg").status())
        .isIn(400, 404);
    assertThat(sandbox.http().get(sandbox.running().baseUri(), "/sandbox/files/none.jpg").status())
        .isEqualTo(404);
  }

  private Answer part(URI uri, String range) {
    return sandbox.http().send(HttpRequest.newBuilder(uri).header("Range", range));
  }

  /** What stands between the opening and the closing tag of the element with this id. */
  private static String element(String page, String id) {
    Matcher opening = Pattern.compile("<(\\w+)[^>]* id=\"" + id + "\"").matcher(page);
    assertThat(opening.find()).as(id).isTrue();
    return page.substring(opening.start(), page.indexOf("</" + opening.group(1), opening.start()));
  }
}
