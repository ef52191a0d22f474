package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insight as an object with fields, the same for accounts and for media. */
final class InsightType {
  private static final NodeType<JsonNode> TYPE = type();

  private InsightType() {}

  private static NodeType<JsonNode> type() {
    NodeType<JsonNode> type =
        NodeType.named("InstagramInsightsResult", insight -> insight.get("id").asText());
    for (String field :
        List.of("name", "period", "values", "total_value", "title", "description")) {
      type.field(field, (insight, _) -> insight.get(field));
    }
    return type;
  }

  /** All of each insight, unless only some fields are wanted. */
  static ObjectNode list(List<ObjectNode> insights, @Nullable FieldSelection fields) {
    TYPE.check(fields);
    ObjectNode list = MetaJson.object();
    ArrayNode data = list.putArray("data");
    insights.forEach(one -> data.add(fields == null ? one : TYPE.read(one, fields)));
    return list;
  }
}
