package com.nexus.social.sandbox.limits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.CallMeter;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.RateLimits.UsageHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The headers that tell an app how much it has used. A reply carries one of the two. */
final class UsageHeaders {
  private UsageHeaders() {}

  static Map<String, String> app(Usage usage, UsageHeader style) {
    return of(CallMeter.APP_USAGE, usage.json(), style);
  }

  /** The same usage under each of the ids. */
  static Map<String, String> useCase(
      String type, List<String> ids, Usage usage, UsageHeader style) {
    ObjectNode json = MetaJson.object();
    for (String id : ids) {
      ObjectNode entry = json.putArray(id).addObject().put("type", type);
      entry.setAll(usage.json());
      entry.put("estimated_time_to_regain_access", usage.minutesToRegain());
    }
    return of(CallMeter.USE_CASE_USAGE, json, style);
  }

  private static Map<String, String> of(String name, ObjectNode json, UsageHeader style) {
    String text = new String(MetaJson.bytes(json), StandardCharsets.UTF_8);
    return switch (style) {
      case WELL_FORMED -> Map.of(name, text);
      case MALFORMED -> Map.of(name, text.substring(0, text.length() / 2));
      case ABSENT -> Map.of();
    };
  }
}
