package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.Post;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/** GET /{media}/comments: as many as the post is said to have, newest first. */
final class Comments implements Edge {
  private final Posts posts;
  private final MediaTypes media;
  private final InstantSource clock;
  private final NodeType<Comment> type =
      NodeType.named("IGComment", Comment::id)
          .text("legacy_instagram_comment_id", Comment::id)
          .text("text", Comment::text)
          .text("timestamp", comment -> GraphTime.field(comment.at()))
          .text("username", comment -> comment.author().username())
          .number("like_count", _ -> 0L)
          .flag("hidden", _ -> false)
          .text("parent_id", _ -> null)
          .field("replies", (_, _) -> null)
          .field("user", (_, _) -> null)
          .field("from", (comment, _) -> comment.author().json())
          .field("media", (comment, _) -> MetaJson.object().put("id", comment.post().id()));

  Comments(Posts posts, MediaTypes media, InstantSource clock) {
    this.posts = posts;
    this.media = media;
    this.clock = clock;
  }

  List<Route> routes() {
    return MetaHost.GRAPHS.stream()
        .map(host -> route(host, "/{media}/comments", CallKind.LIST_COMMENTS))
        .toList();
  }

  @Override
  public ObjectNode read(Call call) {
    Shown shown = posts.shown(call, call.segment(0), Permission.BASIC, Permission.MANAGE_COMMENTS);
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "timestamp", "text", "id");
    type.check(fields);
    CursorPage<Comment> page = CursorPage.of(call.params(), newestFirst(shown), Comment::id);
    return page.json(call, Comment::id, comment -> type.read(comment, fields));
  }

  private Iterator<Comment> newestFirst(Shown shown) {
    long count = media.comments(shown);
    Post post = shown.post();
    return LongStream.iterate(count, number -> number > 0, number -> number - 1)
        .mapToObj(number -> new Comment(post, number, clock.instant()))
        .iterator();
  }
}
