package com.nexus.social.sandbox.accounts;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.InstagramScopes;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as graph.instagram.com shows it to itself: GET /me and GET /{ig}. */
public final class AccountNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final NodeType<InstagramAccount> type;

  public AccountNodes(World world, Sessions sessions, Links links) {
    this.world = world;
    this.sessions = sessions;
    this.type =
        NodeType.named("ShadowIGUser", InstagramAccount::appScopedId)
            .text("user_id", InstagramAccount::id)
            .text("username", InstagramAccount::username)
            .text("name", InstagramAccount::name)
            .text("account_type", account -> account.type().name())
            .text("profile_picture_url", links::picture)
            .text("biography", account -> filled(account.profile().biography()))
            .text("website", account -> filled(account.profile().website()))
            .number("followers_count", account -> account.profile().followers())
            .number("follows_count", account -> account.profile().follows())
            .number("media_count", account -> mediaCount(world, account));
  }

  public List<Route> routes() {
    return List.of(
        Route.of(MetaHost.INSTAGRAM_GRAPH, "GET", "/me", CallKind.ME, call -> read(call, "me")));
  }

  @Override
  public boolean has(String id) {
    return world.find(InstagramAccount.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.GET_ACCOUNT;
  }

  @Override
  public Reply read(Call call, String id) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(id, call.method());
    session.require(InstagramScopes.BASIC);
    return Reply.json(type.read(account, call.fields()));
  }

  private static long mediaCount(World world, InstagramAccount account) {
    return world.shelf(account.id()).posts().stream()
        .filter(post -> !post.draft().kind().isStory())
        .count();
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
