package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

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
            "grpcurl -plaintext -d &#39;{&quot;state&quot;:&quot;it&#39;\\&#39;&#39;s"
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
}
