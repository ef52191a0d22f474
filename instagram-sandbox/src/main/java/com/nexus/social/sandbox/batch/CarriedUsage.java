package com.nexus.social.sandbox.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.CallMeter;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much was used after the last of several calls, of every account that they were about. */
final class CarriedUsage {
  private CarriedUsage() {}

  static Map<String, String> of(Collection<Reply> replies) {
    Map<String, String> usage = new LinkedHashMap<>();
    for (Reply reply : replies) {
      String app = reply.headers().get(CallMeter.APP_USAGE);
      if (app != null) usage.put(CallMeter.APP_USAGE, app);
      String later = reply.headers().get(CallMeter.USE_CASE_USAGE);
      if (later != null) usage.merge(CallMeter.USE_CASE_USAGE, later, CarriedUsage::together);
    }
    return usage;
  }

  /** A header that is no JSON cannot be put together with another. */
  private static String together(String earlier, String later) {
    ObjectNode first = object(earlier);
    ObjectNode second = object(later);
    if (first == null || second == null) return later;
    first.setAll(second);
    return new String(MetaJson.bytes(first), StandardCharsets.UTF_8);
  }

  private static @Nullable ObjectNode object(String header) {
    try {
      return MetaJson.parse(header) instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException _) {
      return null;
    }
  }
}
