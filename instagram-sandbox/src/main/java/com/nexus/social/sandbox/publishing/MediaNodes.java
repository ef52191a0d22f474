package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.TimeParam;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was published: GET /{media}, its children, GET /{ig}/media and GET /{ig}/stories. */
final class MediaNodes implements NodeSource {
  private static final int MOST_RECENT = 10_000;

  private final World world;
  private final Sessions sessions;
  private final Posts posts;
  private final InstantSource clock;
  private final MediaTypes types;

  MediaNodes(World world, Sessions sessions, Posts posts, MediaTypes types, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.posts = posts;
    this.clock = clock;
    this.types = types;
  }

  List<Route> routes() {
    return MetaHost.GRAPHS.stream().flatMap(this::routes).toList();
  }

  private Stream<Route> routes(MetaHost host) {
    return Stream.of(
        media().route(host, "/{ig}/media", CallKind.LIST_MEDIA),
        stories().route(host, "/{ig}/stories", CallKind.LIST_STORIES),
        children().route(host, "/{media}/children", CallKind.LIST_CHILDREN));
  }

  /** Stories are not among them. */
  Edge media() {
    return call -> list(call, post -> !post.kind().isStory());
  }

  Edge stories() {
    return call -> list(call, post -> post.kind().isStory());
  }

  Edge children() {
    return this::items;
  }

  @Override
  public boolean has(String id) {
    return world.find(Post.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.GET_MEDIA;
  }

  @Override
  public Reply read(Call call, String id) {
    Shown shown = posts.shown(call, id, Permission.BASIC);
    return Reply.json(types.on(call.host()).read(shown, call.fields()));
  }

  private ObjectNode items(Call call) {
    FieldSelection fields = call.fields();
    Shown shown = posts.shown(call, call.segment(0), Permission.BASIC);
    NodeType<Shown> type = types.on(call.host());
    type.check(fields);
    ObjectNode items = MetaJson.object();
    ArrayNode data = items.putArray("data");
    types.items(shown).forEach(item -> data.add(type.read(item, fields)));
    return items;
  }

  /** Newest first; only what is live. */
  private ObjectNode list(Call call, Predicate<Post> wanted) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC);
    FieldSelection fields = call.fields();
    NodeType<Shown> type = types.on(call.host());
    type.check(fields);
    Instant now = clock.instant();
    var listed =
        world.shelf(account.id()).posts().stream()
            .filter(wanted)
            .filter(post -> post.liveAt(now))
            .filter(within(call))
            .limit(MOST_RECENT)
            .iterator();
    CursorPage<Post> page = CursorPage.of(call.params(), listed, Post::id);
    return page.json(
        call, Post::id, post -> type.read(Shown.to(session, call, post, account), fields));
  }

  private static Predicate<Post> within(Call call) {
    Instant since = TimeParam.of(call.params(), "since");
    Instant until = TimeParam.of(call.params(), "until");
    return post -> {
      Instant at = post.publishedAt().truncatedTo(ChronoUnit.SECONDS);
      return (since == null || !at.isBefore(since)) && (until == null || !at.isAfter(until));
    };
  }
}
