package com.nexus.social.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.bootstrap.settings.Secret;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.bootstrap.settings.Variable;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaSideTest {
  private static final URI ELSEWHERE = URI.create("http://localhost:1/graph");
  private static final App APP =
      new App("1", new Secret("secret"), URI.create("https://app.example/callback"));

  @Test
  void meta_withoutOtherHosts_isMetaItself() {
    InstagramSettings settings = MetaSide.meta(APP, new Graph("v26.0", hosts(Optional.empty())));

    assertThat(settings)
        .isEqualTo(
            new InstagramSettings(
                "1", "secret", APP.redirectUri(), "v26.0", MetaHosts.production()));
  }

  @Test
  void meta_withAnotherHost_differsInThatOnly() {
    MetaHosts hosts = MetaSide.meta(APP, new Graph("v26.0", hosts(Optional.of(ELSEWHERE)))).hosts();

    assertThat(hosts.instagramGraph()).isEqualTo(ELSEWHERE);
    assertThat(hosts.instagram()).isEqualTo(MetaHosts.production().instagram());
  }

  @Test
  void sandbox_withAnotherHost_differsInThatOnly() {
    try (InstagramSandbox sandbox = InstagramSandbox.start(SandboxSettings.defaults())) {
      InstagramSettings settings =
          MetaSide.sandbox(sandbox, new Graph("v26.0", hosts(Optional.of(ELSEWHERE))));

      assertThat(settings.redirectUri()).isEqualTo(sandbox.baseUri().resolve("callback"));
      assertThat(settings.hosts().instagramGraph()).isEqualTo(ELSEWHERE);
      assertThat(settings.hosts().instagram()).isEqualTo(sandbox.hosts().instagram());
    }
  }

  @Test
  void defaultsThatAreShown_areThoseInUse() {
    MetaHosts hosts = MetaHosts.production();

    assertThat(Variable.META_FACEBOOK_URL.without()).contains(hosts.facebook().toString());
    assertThat(Variable.META_GRAPH_URL.without()).contains(hosts.graph().toString());
    assertThat(Variable.META_RUPLOAD_URL.without()).contains(hosts.rupload().toString());
    assertThat(Variable.META_INSTAGRAM_URL.without()).contains(hosts.instagram().toString());
    assertThat(Variable.META_INSTAGRAM_API_URL.without()).contains(hosts.instagramApi().toString());
    assertThat(Variable.META_INSTAGRAM_GRAPH_URL.without())
        .contains(hosts.instagramGraph().toString());
  }

  private static Hosts hosts(Optional<URI> instagramGraph) {
    return new Hosts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        instagramGraph);
  }
}
