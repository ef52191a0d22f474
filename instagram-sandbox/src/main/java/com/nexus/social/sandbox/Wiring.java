package com.nexus.social.sandbox;

import com.nexus.social.sandbox.accounts.AccountNodes;
import com.nexus.social.sandbox.accounts.AccountTypes;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaCalls;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Nodes;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.http.RouteTable;
import com.nexus.social.sandbox.http.SandboxHandler;
import com.nexus.social.sandbox.insights.InsightEndpoints;
import com.nexus.social.sandbox.login.CallAccounts;
import com.nexus.social.sandbox.login.CodeExchange;
import com.nexus.social.sandbox.login.InstagramDialog;
import com.nexus.social.sandbox.login.InstagramTokens;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.MediaFiles;
import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.media.MediaPages;
import com.nexus.social.sandbox.pages.CallbackPage;
import com.nexus.social.sandbox.pages.FeedPages;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.publishing.ContainerNodes;
import com.nexus.social.sandbox.publishing.MediaNodes;
import com.nexus.social.sandbox.publishing.PublishingEndpoints;
import com.nexus.social.sandbox.publishing.PublishingLimit;
import com.nexus.social.sandbox.world.CurrentBehaviour;
import com.nexus.social.sandbox.world.FileJournal;
import com.nexus.social.sandbox.world.Journal;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.SandboxClock;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts the parts of one sandbox together. */
final class Wiring implements AutoCloseable {
  private final World world;
  private final CurrentBehaviour behaviour;
  private final MediaIntake intake;
  private final SandboxHandler handler;
  private final SandboxControl control;

  Wiring(SandboxSettings settings, URI base) {
    Path folder = settings.dataDirectory();
    Journal journal = folder == null ? Journal.none() : new FileJournal(folder);
    world = new World(journal);
    SeededWorld.seed(world);
    MediaFiles files = new MediaFiles(folder == null ? null : folder.resolve("media"));
    intake = new MediaIntake(files);
    SandboxClock clock = new SandboxClock(settings.clock(), world);
    Links links = new Links(base);
    CallLog log = new CallLog(clock);
    Hooks hooks = new Hooks();
    Faults faults = new Faults();
    behaviour = new CurrentBehaviour(settings.behaviour());
    Sessions sessions = new Sessions(world, settings.app(), behaviour, clock);
    RouteTable routes = new RouteTable(routes(settings, clock, links, sessions, files));
    MetaCalls calls = new MetaCalls(new CallAccounts(world), log, hooks, faults);
    handler = new SandboxHandler(routes, calls, clock, base);
    control =
        new SandboxControl(
            log,
            hooks,
            faults,
            new WorldControl(world, clock, links),
            new TokenControl(world, clock),
            behaviour);
  }

  private List<Route> routes(
      SandboxSettings settings,
      SandboxClock clock,
      Links links,
      Sessions sessions,
      MediaFiles files) {
    Pages pages = new Pages();
    var app = settings.app();
    PlatformRules rules = settings.behaviour().rules();
    AccountTypes accountTypes = new AccountTypes(world, links);
    var accounts = new AccountNodes(world, sessions, accountTypes);
    var containers = new ContainerNodes(world, sessions, clock);
    var media = new MediaNodes(world, sessions, links, clock);
    return Stream.of(
            new InstagramDialog(world, app, clock, pages, links).routes(),
            new CodeExchange(world, app, behaviour, clock).routes(),
            new InstagramTokens(world, app, behaviour, clock, sessions).routes(),
            accounts.routes(),
            new PublishingEndpoints(world, rules, intake, sessions, clock).routes(),
            new PublishingLimit(world, rules, sessions, clock).routes(),
            media.routes(),
            new InsightEndpoints(world, sessions, behaviour, clock).routes(),
            new Nodes(MetaHost.INSTAGRAM_GRAPH, List.of(containers, media, accounts)).routes(),
            new Nodes(MetaHost.GRAPH, List.of(containers, media, accounts)).routes(),
            new MediaPages(files).routes(),
            new FeedPages(world, links, clock, pages).routes(),
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
    intake.close();
    world.close();
  }
}
