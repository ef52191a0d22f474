package com.nexus.social.sandbox;

import com.nexus.social.sandbox.accounts.AccountNodes;
import com.nexus.social.sandbox.accounts.AccountTypes;
import com.nexus.social.sandbox.accounts.FacebookObjects;
import com.nexus.social.sandbox.batch.BatchEndpoint;
import com.nexus.social.sandbox.batch.MultiId;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.compliance.AppRemoval;
import com.nexus.social.sandbox.compliance.AppsPage;
import com.nexus.social.sandbox.http.CallPath;
import com.nexus.social.sandbox.http.LateCalls;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaCalls;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Nodes;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.http.RouteTable;
import com.nexus.social.sandbox.http.SandboxHandler;
import com.nexus.social.sandbox.insights.InsightEndpoints;
import com.nexus.social.sandbox.insights.PostFigures;
import com.nexus.social.sandbox.limits.CallLimits;
import com.nexus.social.sandbox.limits.CallSubjects;
import com.nexus.social.sandbox.limits.UsageFile;
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
import com.nexus.social.sandbox.login.SystemUserTokens;
import com.nexus.social.sandbox.media.MediaFiles;
import com.nexus.social.sandbox.media.MediaPages;
import com.nexus.social.sandbox.media.OwnMedia;
import com.nexus.social.sandbox.pages.CallbackPage;
import com.nexus.social.sandbox.pages.FeedPages;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.pages.Views;
import com.nexus.social.sandbox.publishing.MediaTypes;
import com.nexus.social.sandbox.publishing.PublishingWiring;
import com.nexus.social.sandbox.world.CurrentBehaviour;
import com.nexus.social.sandbox.world.FileJournal;
import com.nexus.social.sandbox.world.Journal;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.SandboxClock;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the parts of one sandbox together. */
final class Wiring implements AutoCloseable {
  private final MetaApp app;
  private final World world;
  private final SandboxClock clock;
  private final CurrentBehaviour behaviour;
  private final Sessions sessions;
  private final AppRemoval removal;
  private final MediaFiles files;
  private final OwnMedia media;
  private final CallWatch watch;
  private final CallLimits limits;
  private final PublishingWiring publishing;
  private final Links links;
  private final AccountTypes accountTypes;
  private final PostFigures figures;
  private final InsightEndpoints insights;
  private final Pages pages = new Pages();
  private final SandboxHandler handler;
  private final SandboxControl control;

  Wiring(SandboxSettings settings, URI base) {
    Path folder = settings.dataDirectory();
    Journal journal = folder == null ? Journal.none() : new FileJournal(folder);
    app = settings.app();
    world = new World(journal);
    SeededWorld.seed(world);
    clock = new SandboxClock(settings.clock(), world);
    behaviour = new CurrentBehaviour(settings.behaviour(), world);
    sessions = new Sessions(world, app, behaviour, clock);
    removal = new AppRemoval(world, app, behaviour, clock);
    files = new MediaFiles(folder == null ? null : folder.resolve("media"));
    links = new Links(base);
    media = new OwnMedia(links, files);
    accountTypes = new AccountTypes(world, links);
    figures = new PostFigures(world, clock);
    insights = new InsightEndpoints(world, sessions, figures, behaviour, clock);
    MediaTypes mediaTypes = new MediaTypes(world, links, accountTypes, figures);
    publishing =
        new PublishingWiring(
            world, media, sessions, mediaTypes, () -> behaviour.get().rules(), clock);
    mediaTypes.leadTo("insights", insights);
    accountTypes.leadTo("insights", insights);
    publishing.accountEdges().forEach(accountTypes::leadTo);
    watch =
        new CallWatch(
            new CallLog(clock, settings.callsKept()),
            new Hooks(),
            new Faults(),
            new LateCalls(clock));
    control =
        new SandboxControl(
            watch,
            new WorldControl(world, clock, links, publishing),
            new TokenControl(world, clock),
            removal,
            behaviour);
    limits = new CallLimits(new CallSubjects(world), behaviour, clock, UsageFile.in(folder));
    MetaCalls calls =
        new MetaCalls(
            new CallAccounts(world),
            watch.log(),
            watch.hooks(),
            watch.faults(),
            watch.late(),
            limits);
    handler = new SandboxHandler(routes(calls), calls, watch.late(), clock, base);
  }

  /** A call for several objects may be in a batch, but no batch is in a batch. */
  private RouteTable routes(MetaCalls calls) {
    RouteTable single =
        new RouteTable(Stream.of(logins(), graph(), pages()).flatMap(Function.identity()).toList());
    RouteTable inBatch = single.after(new MultiId(new CallPath(single, calls)).routes());
    return inBatch.after(new BatchEndpoint(new CallPath(inBatch, calls), sessions, clock).routes());
  }

  private Stream<Route> logins() {
    var facebookTokens = new FacebookTokens(world, sessions, behaviour, clock);
    return Stream.of(
            new InstagramDialog(world, app, clock, pages, links).routes(),
            new CodeExchange(world, app, behaviour, clock).routes(),
            new InstagramTokens(world, app, behaviour, clock, sessions).routes(),
            new FacebookDialog(world, app, clock, pages).routes(),
            new FacebookOAuth(app, facebookTokens).routes(),
            new SystemUserTokens(world, sessions, clock).routes(),
            new FacebookPermissions(world, sessions, removal).routes(),
            new DebugToken(app, sessions, new GranularScopes(world)).routes())
        .flatMap(List::stream);
  }

  private Stream<Route> graph() {
    var accounts = new AccountNodes(world, sessions, accountTypes, behaviour);
    var facebook = new FacebookObjects(world, sessions, new PageTokens(world, clock), accountTypes);
    List<NodeSource> nodes = new ArrayList<>(publishing.nodes());
    nodes.add(accounts);
    List<NodeSource> nodesOnFacebook = new ArrayList<>(nodes);
    nodesOnFacebook.addAll(facebook.nodes());
    return Stream.of(
            accounts.routes(),
            facebook.routes(),
            publishing.routes(),
            insights.routes(),
            new Nodes(MetaHost.INSTAGRAM_GRAPH, nodes).routes(),
            new Nodes(MetaHost.GRAPH, nodesOnFacebook).routes())
        .flatMap(List::stream);
  }

  private Stream<Route> pages() {
    return Stream.of(
            new MediaPages(media).routes(),
            new FeedPages(world, new Views(world, links, figures), clock, watch.log(), pages)
                .routes(),
            new ControlApi(control, app, pages, links.base()).routes(),
            new AppsPage(world, app, removal, pages).routes(),
            new CallbackPage(pages).routes())
        .flatMap(List::stream);
  }

  SandboxHandler handler() {
    return handler;
  }

  SandboxControl control() {
    return control;
  }

  @Override
  public void close() {
    removal.close();
    publishing.close();
    limits.close();
    world.close();
    files.close();
  }
}
