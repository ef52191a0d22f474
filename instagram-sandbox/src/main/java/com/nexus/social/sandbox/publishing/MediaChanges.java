package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Endpoint;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.DeletedPost;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What may be changed of a post: whether it has comments, and whether it is there. */
final class MediaChanges {
  private final World world;
  private final Posts posts;
  private final InstantSource clock;

  MediaChanges(World world, Posts posts, InstantSource clock) {
    this.world = world;
    this.posts = posts;
    this.clock = clock;
  }

  /** Only Facebook Login may delete. */
  List<Route> routes() {
    return List.of(
        toggle(MetaHost.GRAPH),
        toggle(MetaHost.INSTAGRAM_GRAPH),
        route(MetaHost.GRAPH, "DELETE", CallKind.DELETE_MEDIA, this::delete));
  }

  private Route toggle(MetaHost host) {
    return route(host, "POST", CallKind.TOGGLE_COMMENTS, this::toggleComments);
  }

  private Route route(MetaHost host, String method, CallKind kind, Endpoint endpoint) {
    return Route.of(
        host,
        method,
        "/{media}",
        call -> world.find(Post.class, call.segment(0)) == null ? CallKind.UNKNOWN : kind,
        endpoint);
  }

  private Reply toggleComments(Call call) {
    Post post =
        posts.shown(call, call.segment(0), Permission.BASIC, Permission.MANAGE_COMMENTS).post();
    String parameter = "comment_enabled";
    String value = call.params().text(parameter);
    if (value == null) throw PublishingErrors.missing(parameter);
    OptionCheck.flag(parameter, post.kind(), value);
    boolean enabled = call.params().flag(parameter);
    world.change(
        changes -> {
          Reactions known = changes.find(Reactions.class, post.id());
          Reactions reactions = known == null ? Reactions.none(post.id()) : known;
          changes.put(reactions.withCommentsEnabled(enabled));
          return post;
        });
    return Reply.json(MetaJson.object().put("success", true));
  }

  private Reply delete(Call call) {
    Post post =
        posts.shown(call, call.segment(0), Permission.BASIC, Permission.MANAGE_CONTENTS).post();
    if (post.kind().isCarouselItem()) throw PublishingErrors.notDeletable();
    Instant now = clock.instant();
    world.change(
        changes -> {
          changes.put(new DeletedPost(post.id(), now));
          if (post.content() instanceof Content.Album album) {
            album.items().forEach(item -> changes.put(new DeletedPost(item, now)));
          }
          return post;
        });
    return Reply.json(MetaJson.object().put("success", true).put("deleted_id", post.id()));
  }
}
