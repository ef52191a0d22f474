package com.nexus.social.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.bootstrap.settings.Secret;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.FacebookApp;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.bootstrap.settings.Variable;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaSideTest {
  private static final URI ELSEWHERE = URI.create("http://localhost:1/graph");
  private static final URI CALLBACK = URI.create("https://app.example/callback");
  private static final URI OTHER_CALLBACK = URI.create("https://app.example/facebook");
  private static final Apps APPS =
      new Apps(
          Optional.of(new App("1", new Secret("secret"), CALLBACK)),
          Optional.of(
              new FacebookApp(
                  new App("2", new Secret("other"), OTHER_CALLBACK), Optional.of("42"))),
          List.of(new Secret("old")));
  private static final LoginApp LOGIN_APP = new LoginApp("1", "secret", CALLBACK);
  private static final LoginApp OTHER_LOGIN_APP = new LoginApp("2", "other", OTHER_CALLBACK);

  @Test
  void meta_withoutOtherHosts_isMetaItself() {
    InstagramSettings settings = MetaSide.meta(APPS, new Graph("v26.0", hosts(Optional.empty())));

    assertThat(settings)
        .isEqualTo(
            new InstagramSettings(
                Optional.of(LOGIN_APP),
                Optional.of(new FacebookLoginApp(OTHER_LOGIN_APP, Optional.of("42"))),
                List.of("old"),
                "v26.0",
                MetaHosts.production()));
  }

  @Test
  void meta_withAnotherHost_differsInThatOnly() {
    MetaHosts hosts =
        MetaSide.meta(APPS, new Graph("v26.0", hosts(Optional.of(ELSEWHERE)))).hosts();

    assertThat(hosts.instagramGraph()).isEqualTo(ELSEWHERE);
    assertThat(hosts.instagram()).isEqualTo(MetaHosts.production().instagram());
  }

  @Test
  void sandbox_withAnotherHost_differsInThatOnly() {
    try (InstagramSandbox sandbox = InstagramSandbox.start(SandboxSettings.defaults())) {
      InstagramSettings settings =
          MetaSide.sandbox(sandbox, new Graph("v26.0", hosts(Optional.of(ELSEWHERE))));

      LoginApp app = settings.instagramLogin().orElseThrow();
      assertThat(app.redirectUri()).isEqualTo(sandbox.baseUri().resolve("callback"));
      assertThat(settings.facebookLogin().orElseThrow().app()).isEqualTo(app);
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
