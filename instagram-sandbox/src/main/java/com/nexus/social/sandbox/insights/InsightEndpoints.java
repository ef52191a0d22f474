package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** GET /{id}/insights, of accounts and of media. */
public final class InsightEndpoints implements Edge {
  private final World world;
  private final Sessions sessions;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;
  private final MediaInsights media;

  public InsightEndpoints(
      World world,
      Sessions sessions,
      PostFigures figures,
      Supplier<Behaviour> behaviour,
      InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.behaviour = behaviour;
    this.clock = clock;
    this.media = new MediaInsights(figures);
  }

  public List<Route> routes() {
    return MetaHost.GRAPHS.stream()
        .map(host -> Route.of(host, "GET", "/{id}/insights", this::kind, this::reply))
        .toList();
  }

  private CallKind kind(Call call) {
    boolean ofMedia = world.find(Post.class, call.segment(0)) != null;
    return ofMedia ? CallKind.MEDIA_INSIGHTS : CallKind.ACCOUNT_INSIGHTS;
  }

  private Reply reply(Call call) {
    return Reply.json(read(call));
  }

  @Override
  public ObjectNode read(Call call) {
    Session session = sessions.of(call);
    Post post = world.find(Post.class, call.segment(0));
    return post == null ? ofAccount(call, session) : ofMedia(call, session, post);
  }

  private ObjectNode ofAccount(Call call, Session session) {
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC, Permission.MANAGE_INSIGHTS);
    return AccountInsights.read(call, account, behaviour.get().insights(), clock.instant());
  }

  private ObjectNode ofMedia(Call call, Session session, Post post) {
    InstagramAccount account = session.account(post.accountId());
    // Items of a carousel have none. Meta's words for it were not seen; these say it among others.
    if (account == null || post.kind().isCarouselItem()) {
      throw RequestErrors.unknownObject(call.method(), post.id());
    }
    session.require(account, Permission.BASIC, Permission.MANAGE_INSIGHTS);
    return media.read(call, post, account, behaviour.get().insights(), clock.instant());
  }
}
