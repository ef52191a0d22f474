package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.bootstrap.settings.Secret;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxHosts;
import com.nexus.social.sandbox.SandboxSettings;
import java.util.List;
import java.util.Optional;

/** Whom the adapter of Instagram talks to: Meta, or the sandbox; single hosts may be others. */
final class MetaSide {
  private MetaSide() {}

  static InstagramSettings meta(Apps apps, Graph graph) {
    return new InstagramSettings(
        apps.instagram().map(MetaSide::loginApp),
        apps.facebook()
            .map(facebook -> new FacebookLoginApp(loginApp(facebook.app()), facebook.configId())),
        apps.previousSecrets().stream().map(Secret::value).toList(),
        graph.version(),
        hosts(graph.hosts(), MetaHosts.production()));
  }

  private static LoginApp loginApp(App app) {
    return new LoginApp(app.id(), app.secret().value(), app.redirectUri());
  }

  /** Both logins, which are one app's there. */
  static InstagramSettings sandbox(InstagramSandbox sandbox, Graph graph) {
    LoginApp app =
        new LoginApp(
            SandboxSettings.DEFAULT_APP_ID,
            SandboxSettings.DEFAULT_APP_SECRET,
            sandbox.baseUri().resolve("/callback"));
    SandboxHosts at = sandbox.hosts();
    return new InstagramSettings(
        Optional.of(app),
        Optional.of(new FacebookLoginApp(app, Optional.empty())),
        List.of(),
        graph.version(),
        hosts(
            graph.hosts(),
            new MetaHosts(
                at.facebook(),
                at.graph(),
                at.rupload(),
                at.instagram(),
                at.instagramApi(),
                at.instagramGraph())));
  }

  private static MetaHosts hosts(Hosts given, MetaHosts otherwise) {
    return new MetaHosts(
        given.facebook().orElse(otherwise.facebook()),
        given.graph().orElse(otherwise.graph()),
        given.rupload().orElse(otherwise.rupload()),
        given.instagram().orElse(otherwise.instagram()),
        given.instagramApi().orElse(otherwise.instagramApi()),
        given.instagramGraph().orElse(otherwise.instagramGraph()));
  }
}
