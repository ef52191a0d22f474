package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CallLink;
import com.nexus.social.sandbox.wire.MetaJson;
import java.util.List;

/** The way to the same numbers of the time before and after. */
final class WindowLinks {
  private static final List<String> KEPT =
      List.of("fields", "metric", "period", "metric_type", "breakdown");

  private WindowLinks() {}

  static ObjectNode around(Window window, Call call) {
    return MetaJson.object()
        .put("previous", link(call, window.before()))
        .put("next", link(call, window.after()));
  }

  private static String link(Call call, Window window) {
    return CallLink.like(call, KEPT)
        .with("since", Long.toString(window.since().getEpochSecond()))
        .with("until", Long.toString(window.until().getEpochSecond()))
        .toString();
  }
}
