package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.out.instagram.InstagramSettings;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxHosts;
import com.nexus.social.sandbox.SandboxSettings;

/** Whom the adapter of Instagram talks to: Meta, or the sandbox; single hosts may be others. */
final class MetaSide {
  private MetaSide() {}

  static InstagramSettings meta(App app, Graph graph) {
    return new InstagramSettings(
        app.id(),
        app.secret().value(),
        app.redirectUri(),
        graph.version(),
        hosts(graph.hosts(), MetaHosts.production()));
  }

  static InstagramSettings sandbox(InstagramSandbox sandbox, Graph graph) {
    SandboxHosts at = sandbox.hosts();
    return new InstagramSettings(
        SandboxSettings.DEFAULT_APP_ID,
        SandboxSettings.DEFAULT_APP_SECRET,
        sandbox.baseUri().resolve("/callback"),
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
