package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Identifiers;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and the endpoints. */
public final class SandboxHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxHandler.class);

  private final RouteTable routes;
  private final MetaCalls calls;
  private final LateCalls late;
  private final InstantSource clock;
  private final URI baseUri;

  public SandboxHandler(
      RouteTable routes, MetaCalls calls, LateCalls late, InstantSource clock, URI baseUri) {
    this.routes = routes;
    this.calls = calls;
    this.late = late;
    this.clock = clock;
    this.baseUri = baseUri;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Target target =
        Target.of(
            request.getMethod(),
            Request.getServerName(request),
            Request.getPathInContext(request),
            baseUri,
            clock.instant());
    Call call;
    try {
      call = RequestReader.read(request, target);
    } catch (GraphException e) {
      Call unread = new Call(target, new Params(), null);
      String trace = Identifiers.trace();
      Reply reply = MetaHeaders.on(MetaCalls.refusal(e.error(), trace), unread, trace);
      send(reply, response, callback);
      return true;
    }
    late.settle();
    Route route = routes.routeOf(call);
    if (target.host() == MetaHost.SANDBOX) {
      send(page(call, route), response, callback);
    } else {
      CallLog.Entry entry = calls.arrived(call, route);
      deliver(calls.serve(call, route, entry), entry, request, response, callback);
    }
    return true;
  }

  private static Reply page(Call call, Route route) {
    try {
      return route.endpoint().serve(call);
    } catch (RuntimeException e) {
      LOG.error("{} failed", call, e);
      return Reply.text(500, "text/plain; charset=UTF-8", "The sandbox failed: " + e.getMessage());
    }
  }

  private void deliver(
      Delivery delivery,
      CallLog.Entry entry,
      Request request,
      Response response,
      Callback callback) {
    switch (delivery) {
      case Delivery.Whole(Reply reply) -> {
        entry.replied(reply.status());
        send(reply, response, afterReply(entry, callback));
      }
      case Delivery.Half(Reply reply) -> {
        entry.replied(reply.status());
        head(reply, response);
        ByteBuffer half = reply.bytes();
        half.limit(half.limit() / 2);
        response.write(false, half, Callback.from(() -> cut(request, callback), callback::failed));
      }
      case Delivery.Dropped() -> cut(request, callback);
    }
  }

  private Callback afterReply(CallLog.Entry entry, Callback callback) {
    return Callback.from(
        () -> {
          calls.replied(entry);
          callback.succeeded();
        },
        callback::failed);
  }

  private static void send(Reply reply, Response response, Callback callback) {
    head(reply, response);
    response.write(true, reply.bytes(), callback);
  }

  private static void head(Reply reply, Response response) {
    response.setStatus(reply.status());
    reply.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.bytes().remaining());
  }

  private static void cut(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new EofException("cut by a fault"));
  }
}
