package com.nexus.social.sandbox.pages;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What people would see on Instagram: the accounts' feeds, and each post at its permalink. */
public final class FeedPages {
  private final World world;
  private final Links links;
  private final InstantSource clock;
  private final Pages pages;

  public FeedPages(World world, Links links, InstantSource clock, Pages pages) {
    this.world = world;
    this.links = links;
    this.clock = clock;
    this.pages = pages;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("GET", "/", this::home),
        Route.of(MetaHost.INSTAGRAM, "GET", "/p/{code}", CallKind.VIEW_POST, this::post),
        Route.of(
            MetaHost.INSTAGRAM,
            "GET",
            "/stories/{username}/{key}",
            CallKind.VIEW_POST,
            this::story));
  }

  private Reply home(Call call) {
    List<Map<String, Object>> accounts =
        SeededWorld.person(world).accountIds().stream()
            .map(id -> world.find(InstagramAccount.class, id))
            .filter(account -> account != null)
            .map(this::shown)
            .toList();
    return Reply.html(200, pages.render("home", Map.of("accounts", accounts)));
  }

  private Reply post(Call call) {
    return single(post -> post.shortcode().equals(call.segment(1)));
  }

  private Reply story(Call call) {
    return single(post -> Long.toString(post.key()).equals(call.segment(2)));
  }

  private Reply single(Predicate<Post> wanted) {
    Instant now = clock.instant();
    Post post =
        world
            .all(Post.class)
            .filter(wanted)
            .filter(candidate -> candidate.liveAt(now))
            .findFirst()
            .orElse(null);
    InstagramAccount account =
        post == null ? null : world.find(InstagramAccount.class, post.accountId());
    if (post == null || account == null) {
      return Reply.html(404, pages.render("not-found", Map.of()));
    }
    return Reply.html(200, pages.render("post", shown(post, account)));
  }

  private Map<String, Object> shown(InstagramAccount account) {
    Instant now = clock.instant();
    List<Map<String, Object>> posts =
        world.shelf(account.id()).posts().stream()
            .filter(post -> post.liveAt(now))
            .limit(60)
            .map(post -> shown(post, account))
            .toList();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", account.id());
    shown.put("username", account.username());
    shown.put("name", account.name());
    shown.put("picture", links.picture(account));
    shown.put("biography", account.profile().biography());
    shown.put("posts", posts);
    shown.put("empty", posts.isEmpty());
    return shown;
  }

  private Map<String, Object> shown(Post post, InstagramAccount account) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", post.id());
    shown.put("username", account.username());
    shown.put("picture", links.picture(account));
    shown.put("image", links.file(post.draft().file()));
    shown.put("alt", post.draft().altText() == null ? "" : post.draft().altText());
    shown.put("caption", post.draft().caption() == null ? "" : post.draft().caption());
    shown.put("permalink", links.permalink(post, account));
    shown.put("story", post.draft().kind().isStory());
    shown.put("at", GraphTime.field(post.publishedAt()));
    return shown;
  }
}
