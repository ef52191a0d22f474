package com.nexus.social.sandbox.pages;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What people would see on Instagram: the accounts' feeds, and each post at its permalink. */
public final class FeedPages {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_POSTS = 60;
  private static final int MOST_ACCOUNTS = 60;

  private final World world;
  private final InstantSource clock;
  private final CallLog log;
  private final Pages pages;
  private final Views views;

  public FeedPages(World world, Views views, InstantSource clock, CallLog log, Pages pages) {
    this.world = world;
    this.clock = clock;
    this.log = log;
    this.pages = pages;
    this.views = views;
  }

  public List<Route> routes() {
    MetaHost host = MetaHost.INSTAGRAM;
    return List.of(
        Route.page("GET", "/", this::home),
        Route.of(host, "GET", "/p/{code}", CallKind.VIEW_POST, this::post),
        Route.of(host, "GET", "/reel/{code}", CallKind.VIEW_POST, this::post),
        Route.of(host, "GET", "/stories/{username}/{key}", CallKind.VIEW_POST, this::story));
  }

  private Reply home(Call call) {
    Instant now = clock.instant();
    Map<String, Long> calls = log.callsByAccountSince(now.minus(HOUR));
    ToLongFunction<InstagramAccount> callsOf = account -> calls.getOrDefault(account.id(), 0L);
    List<InstagramAccount> all =
        SeededWorld.person(world).accountIds().stream()
            .map(id -> world.find(InstagramAccount.class, id))
            .filter(Objects::nonNull)
            .toList();
    List<Views.Account> shown =
        (all.size() > MOST_ACCOUNTS ? busiest(all, callsOf) : all)
            .stream()
                .map(
                    account ->
                        views.account(account, live(account, now), callsOf.applyAsLong(account)))
                .toList();
    Map<String, Object> model = new LinkedHashMap<>(Pages.count(shown.size(), all.size()));
    model.put("accounts", shown);
    model.put("now", Views.time(now));
    return Reply.html(200, pages.render("home", model));
  }

  private static List<InstagramAccount> busiest(
      List<InstagramAccount> all, ToLongFunction<InstagramAccount> calls) {
    return all.stream()
        .sorted(Comparator.comparingLong(calls).reversed())
        .limit(MOST_ACCOUNTS)
        .toList();
  }

  private List<Post> live(InstagramAccount account, Instant now) {
    Stream<Post> posts = world.shelf(account.id()).posts().stream();
    return posts.filter(post -> post.liveAt(now)).limit(MOST_POSTS).toList();
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
            .filter(candidate -> !candidate.kind().isCarouselItem())
            .filter(wanted)
            .filter(candidate -> candidate.liveAt(now))
            .findFirst()
            .orElse(null);
    InstagramAccount account =
        post == null ? null : world.find(InstagramAccount.class, post.accountId());
    if (post == null || account == null) {
      return Reply.html(404, pages.render("not-found", Map.of()));
    }
    return Reply.html(
        200,
        pages.render(
            "post",
            Map.of(
                "post",
                views.post(post, account),
                "account",
                views.account(account, List.of(), 0))));
  }
}
