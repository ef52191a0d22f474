package com.nexus.social.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.Reply;
import org.jspecify.annotations.Nullable;

/** What an object leads to: asked for by its own path, or as a field of the object. */
@FunctionalInterface
public interface Edge {
  /** Answers a call whose path is the id of the object and the name of the edge. */
  ObjectNode read(Call call);

  default Route route(MetaHost host, String path, CallKind kind) {
    return Route.of(host, "GET", path, kind, call -> Reply.json(read(call)));
  }

  /**
   * The edge as a field of an object that another call asks for: what it would be by itself, with
   * data and paging, and with its errors, which fail the whole call (KNOWN of nested insights:
   * developers' page instagram-platform/insights). An edge with nothing to tell is left out of its
   * object (KNOWN of comments and likes; UNVERIFIED for the others).
   */
  default @Nullable ObjectNode of(Call call, String id, FieldSelection.Field field) {
    ObjectNode list = read(call.forEdge(id, field));
    return list.path("data").isEmpty() && !list.has("paging") ? null : list;
  }
}
