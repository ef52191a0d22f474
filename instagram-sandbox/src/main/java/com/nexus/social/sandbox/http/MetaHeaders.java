package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every reply of Meta's carries. */
final class MetaHeaders {
  private static final String TRACE = "x-fb-trace-id";
  private static final String REVISION = "1027411536";

  private MetaHeaders() {}

  /** A reply that was passed on from a call within this one has its own already. */
  static Reply on(Reply reply, Call call, String trace) {
    if (reply.headers().containsKey(TRACE)) return reply;
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.put("x-fb-request-id", Identifiers.trace());
    headers.put(TRACE, trace);
    headers.put("x-fb-rev", REVISION);
    headers.put("x-fb-debug", Identifiers.trace() + Identifiers.trace() + "==");
    headers.put("Cache-Control", "private, no-cache, no-store, must-revalidate");
    headers.put("Pragma", "no-cache");
    headers.put("Expires", "Sat, 01 Jan 2000 00:00:00 GMT");
    if (call.host().isGraph()) headers.put("facebook-api-version", call.version().text());
    return new Reply(reply.status(), reply.contentType(), reply.body(), headers);
  }
}
