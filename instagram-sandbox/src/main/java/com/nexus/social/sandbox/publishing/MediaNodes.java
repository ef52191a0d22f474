package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was published: GET /{media}, GET /{ig}/media and GET /{ig}/stories. */
public final class MediaNodes implements NodeSource {
  private static final int MOST_RECENT = 10_000;

  private final World world;
  private final Sessions sessions;
  private final InstantSource clock;
  private final NodeType<Shown> type;

  /** A post and whose it is. */
  private record Shown(Post post, InstagramAccount account) {}

  public MediaNodes(World world, Sessions sessions, Links links, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.clock = clock;
    this.type =
        NodeType.<Shown>named("ShadowIGMedia", shown -> shown.post().id())
            .text("ig_id", shown -> Long.toString(shown.post().key()))
            .text("caption", shown -> shown.post().draft().caption())
            .text("alt_text", shown -> shown.post().draft().altText())
            .text("media_type", shown -> shown.post().draft().kind().mediaType())
            .text("media_product_type", shown -> shown.post().draft().kind().productType())
            .text("media_url", shown -> links.file(shown.post().draft().file()))
            .text("permalink", shown -> links.permalink(shown.post(), shown.account()))
            .text("shortcode", shown -> shown.post().shortcode())
            .text("timestamp", shown -> GraphTime.field(shown.post().publishedAt()))
            .text("username", shown -> shown.account().username())
            .field("owner", (shown, _) -> MetaJson.object().put("id", shown.account().id()));
  }

  public List<Route> routes() {
    return MetaHost.GRAPHS.stream().flatMap(this::routes).toList();
  }

  private Stream<Route> routes(MetaHost host) {
    return Stream.of(
        Route.of(
            host,
            "GET",
            "/{ig}/media",
            CallKind.LIST_MEDIA,
            call -> list(call, post -> !post.draft().kind().isStory())),
        Route.of(
            host,
            "GET",
            "/{ig}/stories",
            CallKind.LIST_STORIES,
            call -> list(call, post -> post.draft().kind().isStory())));
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
    Session session = sessions.of(call);
    Post post = world.find(Post.class, id);
    InstagramAccount account = post == null ? null : session.account(post.accountId());
    if (post == null || account == null) throw RequestErrors.unknownObject(call.method(), id);
    session.require(account, Permission.BASIC);
    return Reply.json(type.read(new Shown(post, account), call.fields()));
  }

  /** Newest first; only what is live. */
  private Reply list(Call call, Predicate<Post> wanted) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC);
    FieldSelection fields = call.fields();
    type.check(fields);
    Instant now = clock.instant();
    var posts =
        world.shelf(account.id()).posts().stream()
            .filter(wanted)
            .filter(post -> post.liveAt(now))
            .filter(within(call))
            .limit(MOST_RECENT)
            .iterator();
    CursorPage<Post> page = CursorPage.of(call.params(), posts, Post::id);
    return Reply.json(
        page.json(call, Post::id, post -> type.read(new Shown(post, account), fields)));
  }

  private static Predicate<Post> within(Call call) {
    Long since = call.params().number("since");
    Long until = call.params().number("until");
    return post -> {
      long at = post.publishedAt().getEpochSecond();
      return (since == null || at >= since) && (until == null || at <= until);
    };
  }
}
