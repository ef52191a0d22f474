package com.nexus.social.sandbox;

import com.nexus.social.sandbox.accounts.AccountNodes;
import com.nexus.social.sandbox.accounts.AccountTypes;
import com.nexus.social.sandbox.accounts.FacebookObjects;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaCalls;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Nodes;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.http.RouteTable;
import com.nexus.social.sandbox.http.SandboxHandler;
import com.nexus.social.sandbox.limits.CallLimits;
import com.nexus.social.sandbox.limits.CallSubjects;
import com.nexus.social.sandbox.login.CallAccounts;
import com.nexus.social.sandbox.login.CodeExchange;
import com.nexus.social.sandbox.login.DebugToken;
import com.nexus.social.sandbox.login.FacebookDialog;
import com.nexus.social.sandbox.login.FacebookOAuth;
import com.nexus.social.sandbox.login.FacebookPermissions;
import com.nexus.social.sandbox.login.FacebookTokens;
import com.nexus.social.sandbox.login.GranularScopes;
import com.nexus.social.sandbox.login.InstagramDialog;
import com.nexus.social.sandbox.login.InstagramTokens;
import com.nexus.social.sandbox.login.PageTokens;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.MediaFiles;
import com.nexus.social.sandbox.media.MediaPages;
import com.nexus.social.sandbox.pages.CallbackPage;
import com.nexus.social.sandbox.pages.FeedPages;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.publishing.PublishingWiring;
import com.nexus.social.sandbox.world.CurrentBehaviour;
import com.nexus.social.sandbox.world.FileJournal;
import com.nexus.social.sandbox.world.Journal;
import com.nexus.social.sandbox.world.SandboxClock;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts the parts of one sandbox together. */
final class Wiring implements AutoCloseable {
  private final World world;
  private final CurrentBehaviour behaviour;
  private final MediaFiles files;
  private final PublishingWiring publishing;
  private final SandboxHandler handler;
  private final SandboxControl control;

  Wiring(SandboxSettings settings, URI base) {
    Path folder = settings.dataDirectory();
    Journal journal = folder == null ? Journal.none() : new FileJournal(folder);
    world = new World(journal);
    SeededWorld.seed(world);
    files = new MediaFiles(folder == null ? null : folder.resolve("media"));
    SandboxClock clock = new SandboxClock(settings.clock(), world);
    Links links = new Links(base);
    CallLog log = new CallLog(clock);
    Hooks hooks = new Hooks();
    Faults faults = new Faults();
    behaviour = new CurrentBehaviour(settings.behaviour());
    Sessions sessions = new Sessions(world, settings.app(), behaviour, clock);
    publishing =
        new PublishingWiring(world, files, sessions, links, () -> behaviour.get().rules(), clock);
    RouteTable routes = new RouteTable(routes(settings, clock, links, sessions, log));
    var limits = new CallLimits(new CallSubjects(world), behaviour, clock);
    MetaCalls calls = new MetaCalls(new CallAccounts(world), log, hooks, faults, limits);
    handler = new SandboxHandler(routes, calls, clock, base);
    control =
        new SandboxControl(
            log,
            hooks,
            faults,
            new WorldControl(world, clock, links, publishing),
            new TokenControl(world, clock),
            behaviour);
  }

  private List<Route> routes(
      SandboxSettings settings, SandboxClock clock, Links links, Sessions sessions, CallLog log) {
    Pages pages = new Pages();
    var app = settings.app();
    var facebookTokens = new FacebookTokens(world, sessions, behaviour, clock);
    AccountTypes accountTypes = new AccountTypes(world, links);
    var accounts = new AccountNodes(world, sessions, accountTypes);
    var facebookObjects =
        new FacebookObjects(world, sessions, new PageTokens(world, clock), accountTypes);
    List<NodeSource> nodes =
        Stream.concat(publishing.nodes().stream(), Stream.of(accounts)).toList();
    List<NodeSource> onFacebook = new ArrayList<>(nodes);
    onFacebook.addAll(facebookObjects.nodes());
    return Stream.of(
            new InstagramDialog(world, app, clock, pages, links).routes(),
            new FacebookDialog(world, app, clock, pages).routes(),
            new FacebookOAuth(app, facebookTokens).routes(),
            new CodeExchange(world, app, behaviour, clock).routes(),
            new InstagramTokens(world, app, behaviour, clock, sessions).routes(),
            new DebugToken(app, sessions, new GranularScopes(world)).routes(),
            new FacebookPermissions(world, sessions).routes(),
            facebookObjects.routes(),
            accounts.routes(),
            publishing.routes(),
            new Nodes(MetaHost.INSTAGRAM_GRAPH, nodes).routes(),
            new Nodes(MetaHost.GRAPH, onFacebook).routes(),
            new MediaPages(files).routes(),
            new FeedPages(world, links, clock, log, pages).routes(),
            new CallbackPage(pages).routes())
        .flatMap(List::stream)
        .toList();
  }

  SandboxHandler handler() {
    return handler;
  }

  SandboxControl control() {
    return control;
  }

  @Override
  public void close() {
    publishing.close();
    world.close();
    files.close();
  }
}
