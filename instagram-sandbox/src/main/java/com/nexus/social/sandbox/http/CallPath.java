package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.wire.Reply;
import org.jspecify.annotations.Nullable;

/** The way of a call that came within another: the same as if it had come by itself. */
public final class CallPath {
  private final RouteTable routes;
  private final MetaCalls calls;

  public CallPath(RouteTable routes, MetaCalls calls) {
    this.routes = routes;
    this.calls = calls;
  }

  /** Logs, counts and answers a call; null when a fault took the reply, or a part of it. */
  public @Nullable Reply take(Call call) {
    Route route = routes.routeOf(call);
    CallLog.Entry entry = calls.arrived(call, route);
    Delivery delivery = calls.serve(call, route, entry);
    if (!(delivery instanceof Delivery.Whole(Reply reply))) return null;
    entry.replied(reply.status());
    calls.replied(entry);
    return reply;
  }
}
