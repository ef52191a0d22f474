package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.util.List;
import java.util.stream.Stream;

/** All routes, the more exact ones first. */
public final class RouteTable {
  private final List<Route> routes;

  public RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** These routes first, then all of this table. */
  public RouteTable after(List<Route> first) {
    return new RouteTable(Stream.concat(first.stream(), routes.stream()).toList());
  }

  /** The route of a call; one that refuses it as Meta would when there is none. */
  Route routeOf(Call call) {
    boolean pathKnown = false;
    for (Route route : routes) {
      if (!route.leadsTo(call)) continue;
      if (route.method().equals(call.method())) return route;
      pathKnown = true;
    }
    Endpoint refusal = pathKnown ? RouteTable::refuseMethod : RouteTable::refusePath;
    return Route.of(call.host(), call.method(), "", CallKind.UNKNOWN, refusal);
  }

  private static Reply refuseMethod(Call call) {
    if (!call.host().isGraph() || call.target().path().isEmpty()) return notFound();
    throw RequestErrors.unknownObject(call.method(), call.segment(0));
  }

  private static Reply refusePath(Call call) {
    List<String> path = call.target().path();
    if (!call.host().isGraph() || path.isEmpty()) return notFound();
    throw RequestErrors.unknownPath("/" + String.join("/", path.subList(1, path.size())));
  }

  private static Reply notFound() {
    return Reply.html(
        404,
        "<!DOCTYPE html><html lang=\"en\"><head><title>Page not found</title></head>"
            + "<body><h1>Sorry, this page isn't available.</h1></body></html>");
  }
}
